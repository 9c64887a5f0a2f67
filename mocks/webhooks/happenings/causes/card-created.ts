// Promises that a card is put on the first step of a panel.
import { companyId, newRow } from '../../../chat-api/platform/account'
import { blankCard, cardMask, changed, keepCard } from '../../../chat-api/records/card-write'
import { panels, steps } from '../../../chat-api/records/panel-record'
import type { World } from '../../../world'
import { defineHappening } from '../define-happening'
import { customers } from '../people'

const firstSteps = (world: World) =>
  steps(world)
    .all()
    .filter(({ isInitial, archived }) => isInitial && !archived)

export const cardCreated = defineHappening({
  id: 'card-created',
  order: 8,
  name: { en: 'A card is created', pt: 'Um card é criado', es: 'Se crea una tarjeta' },
  sentence: {
    en: 'A new order becomes a card in the first step of a panel: PANEL_CARD_NEW.',
    pt: 'Um novo pedido vira um card na primeira etapa de um painel: PANEL_CARD_NEW.',
    es: 'Un nuevo pedido se vuelve una tarjeta en la primera etapa de un panel: PANEL_CARD_NEW.',
  },
  choices: (world) =>
    firstSteps(world).map(({ id, panelId }) => ({ id, name: panels(world).get(panelId)?.title ?? id })),
  run(world, chosenId = firstSteps(world)[0]?.id) {
    const step = chosenId === undefined ? undefined : steps(world).get(chosenId)
    if (!step) return
    const blank = blankCard(world, step, { ...newRow(world), companyId: companyId(world) })
    const body = {
      title: `Pedido ${1042 + blank.number}: 3 mudas de lavanda`,
      contactIds: customers(world)
        .slice(0, 1)
        .map(({ id }) => id),
      monetaryAmount: 89.7,
    }
    const mask = cardMask.options.filter((name) =>
      ['Title', 'Position', 'ContactIds', 'MonetaryAmount'].includes(name),
    )
    const row = keepCard(world, changed(world, blank, { body, mask, tags: 'ReplaceAll' }))
    world.publish({ type: 'PANEL_CARD_NEW', table: 'card', row })
  },
})
