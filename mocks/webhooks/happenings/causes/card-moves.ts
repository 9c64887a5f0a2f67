// Promises that a card moves one step to the right on its panel.
import { isoDate } from '../../../chat-api/platform/dates'
import { type CardRow, cards, keyOf } from '../../../chat-api/records/card-record'
import { changed, keepCard } from '../../../chat-api/records/card-write'
import { type StepRow, stepsOf } from '../../../chat-api/records/panel-record'
import type { World } from '../../../world'
import { defineHappening } from '../define-happening'

function stepAfter(world: World, { panelId, stepId }: Readonly<CardRow>): Readonly<StepRow> | undefined {
  const ours = stepsOf(world, panelId).filter(({ archived }) => !archived)
  const place = ours.findIndex(({ id }) => id === stepId)
  return place < 0 ? undefined : ours[place + 1]
}

const movable = (world: World) =>
  cards(world)
    .all()
    .filter((card) => card.status === 'OPEN' && stepAfter(world, card) !== undefined)

export const cardMoves = defineHappening({
  id: 'card-moves',
  order: 9,
  name: { en: 'A card moves on', pt: 'Um card avança', es: 'Una tarjeta avanza' },
  sentence: {
    en: 'A card is drawn to the next step of its panel: PANEL_CARD_UPDATE.',
    pt: 'Um card é arrastado para a próxima etapa do painel: PANEL_CARD_UPDATE.',
    es: 'Una tarjeta se arrastra a la siguiente etapa de su panel: PANEL_CARD_UPDATE.',
  },
  choices: (world) =>
    movable(world).map((card) => ({ id: card.id, name: `${keyOf(world, card)} ${card.title}` })),
  needs: {
    en: 'Every card has arrived: create one first.',
    pt: 'Todos os cards já chegaram ao fim: crie um primeiro.',
    es: 'Todas las tarjetas ya llegaron: primero crea una.',
  },
  run(world, chosenId = movable(world)[0]?.id) {
    const card = chosenId === undefined ? undefined : cards(world).get(chosenId)
    const step = card && stepAfter(world, card)
    if (!step) return
    const next = changed(world, card, { body: { stepId: step.id }, mask: ['StepId'], tags: 'ReplaceAll' })
    const row = keepCard(world, { ...next, updatedAt: isoDate(world.clock.now()) })
    world.publish({ type: 'PANEL_CARD_UPDATE', table: 'card', row })
  },
})
