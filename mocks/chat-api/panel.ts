// Promises the panel endpoints of the chat platform (crm service): boards of steps through which cards move.
import * as z from 'zod/mini'
import { defineOperation, Refused } from '../define'
import { shape } from '../shape'
import type { World } from '../world'
import { commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { type Noun, refusals } from './platform/refusals'
import { cardsOfStep, isOverdue } from './records/card-record'
import {
  type PanelRow,
  panelShape,
  panels,
  panelTagSchema,
  panelType,
  stepShape,
  stepsOf,
  tagsOfPanel,
} from './records/panel-record'

const host = 'api.wts.chat'
const resource = 'panel'

export const panelNoun: Noun = { en: 'panel', pt: 'painel', es: 'panel', path: '/crm/v2/panel' }

const panelDetail = z.enum(['Tags', 'Steps', 'StepsCardCount', 'PanelCardOverdueCount'])
type PanelDetail = z.infer<typeof panelDetail>

const count = z.nullable(z.int())

const panelSchema = /* @__PURE__ */ shape(() =>
  z.object({
    ...panelShape,
    overdueCardCount: count,
    stepTitles: z.array(z.string()),
    tags: z.array(panelTagSchema),
    steps: z.array(
      z.object({
        ...stepShape,
        cardCount: count,
        overdueCardCount: count,
        monetaryAmount: z.nullable(z.number()),
      }),
    ),
  }),
)

/** What answers show. Details that were not asked for are null, or [] where they are a list. */
function panelView(
  world: World,
  panel: Readonly<PanelRow>,
  details: readonly PanelDetail[] = panelDetail.options,
): z.infer<typeof panelSchema> {
  const asked = (detail: PanelDetail) => details.includes(detail)
  const counted = asked('StepsCardCount')
  const steps = stepsOf(world, panel.id).map((step) => {
    const cards = cardsOfStep(world, step.id).filter((card) => card.status !== 'ARCHIVED')
    // In cents: 0.1 + 0.2 is not 0.3.
    const cents = cards.reduce((sum, card) => sum + Math.round((card.monetaryAmount ?? 0) * 100), 0)
    return {
      ...step,
      cardCount: cards.length,
      overdueCardCount: cards.filter((card) => isOverdue(world, card)).length,
      monetaryAmount: cents / 100,
    }
  })
  const uncounted = { cardCount: null, overdueCardCount: null, monetaryAmount: null }
  const overdue = steps.reduce((sum, step) => sum + step.overdueCardCount, 0)
  return {
    ...panel,
    overdueCardCount: asked('PanelCardOverdueCount') ? overdue : null,
    stepTitles: steps.map((step) => step.title),
    tags: asked('Tags') ? tagsOfPanel(world, panel.id) : [],
    steps: counted || asked('Steps') ? steps.map((step) => (counted ? step : { ...step, ...uncounted })) : [],
  }
}

export const listPanels = defineOperation({
  id: 'panel.list',
  host,
  resource,
  method: 'GET',
  path: '/crm/v2/panel',
  also: ['/crm/v1/panel'],
  query: z.object({
    ...pagingQuery,
    ...dateQuery,
    OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'title'])),
    Title: z.optional(z.string()),
    Type: z.optional(panelType),
    IncludeDetails: z.optional(z.array(panelDetail)),
  }),
  handler: ({ world, query }) => {
    const wanted = query.Title?.toLowerCase() ?? ''
    const rows = panels(world)
      .all()
      .filter(
        (row) =>
          row.title.toLowerCase().includes(wanted) &&
          (query.Type === undefined || row.type === query.Type) &&
          within(query, row),
      )
    return { body: page(rows, query, (row) => panelView(world, row, query.IncludeDetails ?? [])) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List panels', pt: 'Listar painéis', es: 'Listar paneles' },
    purpose: {
      en: 'Reads the panels of the account. A panel is a board with steps from left to right; cards, such as orders, move through them.',
      pt: 'Lê os painéis da conta. Um painel é um quadro com etapas da esquerda para a direita; cards, como pedidos, passam por elas.',
      es: 'Lee los paneles de la cuenta. Un panel es un tablero con etapas de izquierda a derecha; las tarjetas, como los pedidos, pasan por ellas.',
    },
    deckName: 'Painéis: Listar',
    response: pageOf(panelSchema),
    errors: commonErrors,
    example: () => ({ query: { IncludeDetails: ['Steps', 'StepsCardCount'] } }),
    fields: {
      Title: {
        en: 'Only panels whose title contains this; upper and lower case are the same.',
        pt: 'Só painéis cujo título contém isto; maiúsculas e minúsculas valem o mesmo.',
        es: 'Solo paneles cuyo título contiene esto; mayúsculas y minúsculas valen lo mismo.',
      },
      Type: {
        en: 'Only panels of this type: SALES follows sales, MANAGEMENT follows any other work.',
        pt: 'Só painéis deste tipo: SALES acompanha vendas, MANAGEMENT acompanha qualquer outro trabalho.',
        es: 'Solo paneles de este tipo: SALES sigue ventas, MANAGEMENT sigue cualquier otro trabajo.',
      },
    },
    notes: [
      {
        text: {
          en: 'To create or move a card you need the id of a step: it comes with IncludeDetails=Steps.',
          pt: 'Para criar ou mover um card você precisa do id de uma etapa: ele vem com IncludeDetails=Steps.',
          es: 'Para crear o mover una tarjeta necesitas el id de una etapa: viene con IncludeDetails=Steps.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'Details you do not ask for are null, or [] for tags and steps. StepsCardCount brings the steps too. Counts and amounts leave archived cards out.',
          pt: 'Detalhes que você não pede vêm null, ou [] em tags e steps. StepsCardCount também traz as etapas. Contagens e valores deixam os cards arquivados de fora.',
          es: 'Los detalles que no pides vienen null, o [] en tags y steps. StepsCardCount también trae las etapas. Los conteos e importes dejan fuera las tarjetas archivadas.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'autoLossDays is shown and does nothing here: no card is lost by itself.',
          pt: 'autoLossDays aparece e não faz nada aqui: nenhum card é perdido sozinho.',
          es: 'autoLossDays se muestra y no hace nada aquí: ninguna tarjeta se pierde sola.',
        },
      },
    ],
  },
})

export const getPanel = defineOperation({
  id: 'panel.get',
  host,
  resource,
  method: 'GET',
  path: '/crm/v1/panel/:id',
  params: z.object({ id: z.uuid() }),
  handler: ({ world, params }) => {
    const row = panels(world).get(params.id.toLowerCase())
    if (!row) throw new Refused(refusals.notFound(panelNoun, params.id, { in: 'path', name: 'id' }))
    return { body: panelView(world, row) }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a panel', pt: 'Obter um painel', es: 'Obtener un panel' },
    purpose: {
      en: 'Reads one panel by its id, with its steps, its tags and how many cards stand in each step.',
      pt: 'Lê um painel pelo id, com as etapas, as etiquetas e quantos cards estão em cada etapa.',
      es: 'Lee un panel por su id, con sus etapas, sus etiquetas y cuántas tarjetas hay en cada etapa.',
    },
    response: panelSchema,
    errors: commonErrors,
    example: (world) => ({ params: { id: panels(world).all()[0]?.id ?? '' } }),
    notes: [
      {
        chosen: true,
        text: {
          en: 'One panel comes with all its details. Only the list has a path of v2.',
          pt: 'Um painel sozinho vem com todos os detalhes. Só a lista tem um caminho v2.',
          es: 'Un panel solo viene con todos sus detalles. Solo la lista tiene una ruta v2.',
        },
      },
    ],
  },
})
