// Promises a card in the form of webhooks, which is not that of the API: what the two events about cards share.
import * as z from 'zod/mini'
import { date } from '../chat-api/platform/dates'
import {
  type CardRow,
  cards,
  contactsOf,
  isOverdue,
  keyOf,
  phaseOf,
  responsibleOf,
} from '../chat-api/records/card-record'
import { panels, panelTags, steps } from '../chat-api/records/panel-record'
import type { Note } from '../define'
import { shape } from '../shape'
import type { World } from '../world'

const text = z.nullable(z.string())
const dictionary = z.record(z.string(), z.unknown())

export const cardContent = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    companyId: z.uuid(),
    archived: z.boolean(),
    panelId: z.uuid(),
    panelTitle: z.string(),
    stepId: z.uuid(),
    stepTitle: z.string(),
    stepPhase: z.enum(['NONE', 'INITIAL', 'FINAL']),
    position: z.int(),
    title: z.string(),
    key: z.string(),
    number: z.int(),
    description: text,
    dueDate: z.nullable(date),
    isOverdue: z.boolean(),
    tags: z.array(z.object({ id: z.uuid(), text: z.string() })),
    monetaryAmount: z.nullable(z.number()),
    responsibleUserId: z.nullable(z.uuid()),
    responsibleUserName: text,
    contacts: z.array(z.object({ id: z.uuid(), name: text })),
    customFieldValues: dictionary,
    metadata: z.nullable(dictionary),
    sessionId: z.nullable(z.uuid()),
  }),
)

export function contentOfCard(world: World, row: Readonly<CardRow>): z.infer<typeof cardContent> {
  const { tagIds, contactIds: _, customFields, status, lostReasonId: __, ...kept } = row
  const step = steps(world).get(row.stepId)
  return {
    ...kept,
    archived: status === 'ARCHIVED',
    panelTitle: panels(world).get(row.panelId)?.title ?? '',
    stepTitle: step?.title ?? '',
    stepPhase: phaseOf(step),
    key: keyOf(world, row),
    isOverdue: isOverdue(world, row),
    tags: tagIds.map((id) => ({ id, text: panelTags(world).get(id)?.name ?? '' })),
    responsibleUserName: responsibleOf(world, row)?.name ?? null,
    contacts: contactsOf(world, row),
    customFieldValues: customFields,
  }
}

/** A card about a customer, in the first step of its panel. */
export const exampleCard = (world: World) => cards(world).find((row) => row.tagIds.length > 0) ?? { id: '' }

export const differsFromRest: Note = {
  text: {
    en: 'The same card looks different here than in an answer of the API: tags is a list of {id, text}, responsibleUserName is a plain name, and customFieldValues takes the place of customFields. There is no status, only archived.',
    pt: 'O mesmo card tem outra cara aqui do que em uma resposta da API: tags é uma lista de {id, text}, responsibleUserName é só um nome, e customFieldValues fica no lugar de customFields. Não há status, só archived.',
    es: 'La misma tarjeta se ve distinta aquí que en una respuesta de la API: tags es una lista de {id, text}, responsibleUserName es solo un nombre, y customFieldValues ocupa el lugar de customFields. No hay status, solo archived.',
  },
}
