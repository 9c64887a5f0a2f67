// Promises the card endpoints of the chat platform (crm service): what moves through the steps of a panel.
import * as z from 'zod/mini'
import { type Call, defineOperation, Refused } from '../define'
import type { World } from '../world'
import { panelNoun } from './panel'
import { commonErrors } from './platform/error-docs'
import { dateQuery, page, pageOf, pagingQuery, within } from './platform/paging'
import { type Noun, refusals } from './platform/refusals'
import {
  type CardRow,
  cardDetail,
  cardSchemaOf,
  cardStatus,
  cards,
  cardView,
  keyOf,
} from './records/card-record'
import { formOfCards } from './records/card-texts'
import { panels } from './records/panel-record'
import { seedId } from './seed/seed-rows'

const host = 'api.wts.chat'
const resource = 'card'
const cardNoun: Noun = { en: 'card', pt: 'card', es: 'tarjeta', path: '/crm/v2/panel/card?PanelId=…' }
const details = z.optional(z.array(cardDetail))
export const idParam = z.object({ id: z.uuid() })

const listQuery = z.object({
  ...pagingQuery,
  ...dateQuery,
  OrderBy: z.optional(z.enum(['createdAt', 'updatedAt', 'title', 'dueDate'])),
  PanelId: z.uuid(),
  StepId: z.optional(z.uuid()),
  ContactId: z.optional(z.uuid()),
  ResponsibleUserId: z.optional(z.uuid()),
  TextFilter: z.optional(z.string()),
  Statuses: z.optional(z.array(cardStatus)),
  IncludeDetails: details,
})

function isWanted(world: World, row: Readonly<CardRow>, query: z.infer<typeof listQuery>): boolean {
  const { StepId, ContactId, ResponsibleUserId, TextFilter = '', Statuses } = query
  const texts = [row.title, row.description ?? '', keyOf(world, row)]
  return (
    row.panelId === query.PanelId.toLowerCase() &&
    (StepId === undefined || row.stepId === StepId.toLowerCase()) &&
    (ContactId === undefined || row.contactIds.includes(ContactId.toLowerCase())) &&
    (ResponsibleUserId === undefined || row.responsibleUserId === ResponsibleUserId.toLowerCase()) &&
    texts.some((text) => text.toLowerCase().includes(TextFilter.toLowerCase())) &&
    (Statuses ? Statuses.includes(row.status) : row.status !== 'ARCHIVED') &&
    within(query, row)
  )
}

export function existingCard({ world, params }: Call<{ id: string }>): Readonly<CardRow> {
  const row = cards(world).get(params.id.toLowerCase())
  if (!row) throw new Refused(refusals.notFound(cardNoun, params.id, { in: 'path', name: 'id' }))
  return row
}

export const listCards = defineOperation({
  id: 'card.list',
  host,
  resource,
  method: 'GET',
  path: '/crm/v2/panel/card',
  also: ['/crm/v1/panel/card'],
  query: listQuery,
  handler: ({ world, query, path }) => {
    if (!panels(world).get(query.PanelId.toLowerCase()))
      throw new Refused(refusals.notFound(panelNoun, query.PanelId, { in: 'query', name: 'PanelId' }))
    const rows = cards(world)
      .all()
      .filter((row) => isWanted(world, row, query))
    return { body: page(rows, query, (row) => cardView(world, row, path, query.IncludeDetails ?? [])) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List the cards of a panel',
      pt: 'Listar os cards de um painel',
      es: 'Listar las tarjetas de un panel',
    },
    purpose: {
      en: 'Reads the cards of one panel, page by page: what each is about, in which step it stands and who looks after it.',
      pt: 'Lê os cards de um painel, página por página: do que cada um trata, em que etapa está e quem cuida dele.',
      es: 'Lee las tarjetas de un panel, página por página: de qué trata cada una, en qué etapa está y quién la atiende.',
    },
    deckName: 'Itens de Painéis (Cards): Listar',
    response: (path) => pageOf(cardSchemaOf(path)),
    errors: commonErrors,
    example: (world) => ({
      query: { PanelId: seedId(world, 'panel Pedidos'), IncludeDetails: ['StepTitle', 'Contacts'] },
    }),
    fields: {
      PanelId: {
        en: 'The id of the panel. Required: there is no list of the cards of all panels.',
        pt: 'O id do painel. Obrigatório: não há uma lista dos cards de todos os painéis.',
        es: 'El id del panel. Obligatorio: no hay una lista de las tarjetas de todos los paneles.',
      },
      StepId: {
        en: 'Only cards in the step with this id.',
        pt: 'Só cards na etapa com este id.',
        es: 'Solo tarjetas en la etapa con este id.',
      },
      ContactId: {
        en: 'Only cards that name the contact with this id.',
        pt: 'Só cards que nomeiam o contato com este id.',
        es: 'Solo tarjetas que nombran el contacto con este id.',
      },
      ResponsibleUserId: {
        en: 'Only cards that this user looks after. It takes the userId, not the id, of an agent.',
        pt: 'Só cards de que este usuário cuida. Vale o userId de um agente, não o id.',
        es: 'Solo tarjetas que atiende este usuario. Vale el userId de un agente, no el id.',
      },
      TextFilter: {
        en: 'Only cards whose title, description or key contains this; upper and lower case are the same.',
        pt: 'Só cards cujo título, descrição ou key contém isto; maiúsculas e minúsculas valem o mesmo.',
        es: 'Solo tarjetas cuyo título, descripción o key contiene esto; mayúsculas y minúsculas valen lo mismo.',
      },
      Statuses: {
        en: 'Only cards with one of these statuses. Repeat the name for each one.',
        pt: 'Só cards com um destes status. Repita o nome para cada um.',
        es: 'Solo tarjetas con uno de estos estados. Repite el nombre para cada uno.',
      },
    },
    notes: [
      formOfCards,
      {
        chosen: true,
        text: {
          en: 'Without Statuses, archived cards are left out. Details you do not ask for are null, or [] for contacts. A card is overdue when its dueDate has passed, it is OPEN and its step is not a final one.',
          pt: 'Sem Statuses, os cards arquivados ficam de fora. Detalhes que você não pede vêm null, ou [] em contacts. Um card está atrasado quando o dueDate passou, ele está OPEN e a etapa não é final.',
          es: 'Sin Statuses, las tarjetas archivadas quedan fuera. Los detalles que no pides vienen null, o [] en contacts. Una tarjeta está atrasada cuando pasó su dueDate, está OPEN y su etapa no es final.',
        },
      },
    ],
  },
})

export const getCard = defineOperation({
  id: 'card.get',
  host,
  resource,
  method: 'GET',
  path: '/crm/v2/panel/card/:id',
  also: ['/crm/v1/panel/card/:id'],
  params: idParam,
  handler: (call) => ({ body: cardView(call.world, existingCard(call), call.path) }),
  reference: typeof window === 'undefined' && {
    summary: { en: 'Get a card', pt: 'Obter um card', es: 'Obtener una tarjeta' },
    purpose: {
      en: 'Reads one card by its id, with all its details.',
      pt: 'Lê um card pelo id, com todos os detalhes.',
      es: 'Lee una tarjeta por su id, con todos sus detalles.',
    },
    response: cardSchemaOf,
    errors: commonErrors,
    example: (world) => ({ params: { id: seedId(world, 'card PED-1') } }),
    notes: [
      formOfCards,
      {
        chosen: true,
        text: {
          en: 'The v2 path was chosen for this course: the documentation only names v1 for a single card.',
          pt: 'O caminho v2 foi escolhido para este curso: a documentação só nomeia v1 para um único card.',
          es: 'La ruta v2 se eligió para este curso: la documentación solo nombra v1 para una sola tarjeta.',
        },
      },
    ],
  },
})
