// Promises how a card changes: what may be written, what each masked field does, and that the cards of a step stand at 0, 1, 2 … without gaps.
import * as z from 'zod/mini'
import type { World } from '../../world'
import { dateInput, isoDate, parseDate } from '../platform/dates'
import { merged } from '../platform/merged'
import { type CardRow, cardStatus, cards, cardsOfStep } from './card-record'
import type { TagsOperation } from './contact-write'
import { panelTags, type StepRow, tagsOfPanel } from './panel-record'

const ids = z.nullish(z.array(z.uuid()))
const dictionary = z.nullish(z.record(z.string(), z.unknown()))
const title = z.string().check(z.minLength(1))

/** Fields that both creating and updating accept. */
const common = {
  description: z.nullish(z.string()),
  position: z.nullish(z.int().check(z.gte(0))),
  dueDate: z.nullish(dateInput),
  responsibleUserId: z.nullish(z.uuid()),
  tagIds: ids,
  tagNames: z.nullish(z.array(z.string().check(z.minLength(1)))),
  contactIds: ids,
  sessionId: z.nullish(z.uuid()),
  monetaryAmount: z.nullish(z.number().check(z.gte(0), z.lte(1e9))),
  customFields: dictionary,
  metadata: dictionary,
}

export const newCard = { stepId: z.uuid(), title, ...common }
export const changedCard = {
  stepId: z.nullish(z.uuid()),
  title: z.nullish(title),
  ...common,
  archived: z.nullish(z.boolean()),
  status: z.nullish(cardStatus),
  lostReasonId: z.nullish(z.uuid()),
}
const inputSchema = z.object(changedCard)
export type CardInput = z.infer<typeof inputSchema>

/** In the order in which they are written: a step before the position in it, the status over `Archived`. */
export const cardMask = z.enum([
  'StepId',
  'Title',
  'Description',
  'Position',
  'DueDate',
  'ResponsibleUserId',
  'TagIds',
  'ContactIds',
  'SessionId',
  'MonetaryAmount',
  'Archived',
  'CustomFields',
  'Metadata',
  'Status',
])
type CardMask = z.infer<typeof cardMask>

export interface CardChange {
  body: CardInput
  mask: readonly CardMask[]
  tags: TagsOperation
}

const end = Number.MAX_SAFE_INTEGER
const idsIn = (given: readonly string[] | null | undefined) => [
  ...new Set((given ?? []).map((id) => id.toLowerCase())),
]

function changedTags(world: World, { panelId, tagIds }: CardRow, { body, tags }: CardChange): string[] {
  const idOf = (name: string) => {
    const known = tagsOfPanel(world, panelId).find((tag) => tag.name.toLowerCase() === name.toLowerCase())
    if (known || tags === 'DeleteIfExists') return known?.id ?? []
    const look = { nameColor: '#1f2937', bgColor: '#e5e7eb' }
    return panelTags(world).insert({ id: world.uuid(), panelId, name, ...look }).id
  }
  const given = body.tagIds ? idsIn(body.tagIds) : idsIn((body.tagNames ?? []).flatMap(idOf))
  if (tags === 'DeleteIfExists') return tagIds.filter((id) => !given.includes(id))
  return tags === 'ReplaceAll' ? given : idsIn([...tagIds, ...given])
}

/** What each name of the mask does to the row. What cannot be empty stays where the body leaves it out. */
const writers: Readonly<
  Record<CardMask, (world: World, row: CardRow, change: CardChange) => Partial<CardRow>>
> = {
  StepId: (_w, row, { body }) => {
    const stepId = body.stepId?.toLowerCase() ?? row.stepId
    return stepId === row.stepId ? {} : { stepId, position: end }
  },
  Title: (_w, row, { body }) => ({ title: body.title ?? row.title }),
  Description: (_w, _r, { body }) => ({ description: body.description ?? null }),
  Position: (_w, row, { body }) => ({ position: body.position ?? row.position }),
  DueDate: (_w, _r, { body }) => ({ dueDate: body.dueDate ? isoDate(parseDate(body.dueDate)) : null }),
  ResponsibleUserId: (_w, _r, { body }) => ({
    responsibleUserId: body.responsibleUserId?.toLowerCase() ?? null,
  }),
  TagIds: (world, row, change) => ({ tagIds: changedTags(world, row, change) }),
  ContactIds: (_w, _r, { body }) => ({ contactIds: idsIn(body.contactIds) }),
  SessionId: (_w, _r, { body }) => ({ sessionId: body.sessionId?.toLowerCase() ?? null }),
  MonetaryAmount: (_w, _r, { body }) => ({ monetaryAmount: body.monetaryAmount ?? null }),
  Archived: (_w, { status }, { body }) => {
    if (body.archived) return { status: 'ARCHIVED', lostReasonId: null }
    return status === 'ARCHIVED' && body.archived === false ? { status: 'OPEN' } : {}
  },
  CustomFields: (_w, row, { body }) => ({
    customFields: body.customFields ? merged(row.customFields, body.customFields) : {},
  }),
  Metadata: (_w, row, { body }) => ({
    metadata: body.metadata ? merged(row.metadata, body.metadata) : null,
  }),
  Status: (_w, row, { body }) => {
    const status = body.status ?? row.status
    const reason = body.lostReasonId?.toLowerCase() ?? row.lostReasonId
    return { status, lostReasonId: status === 'LOST' ? reason : null }
  },
}

/** Gives the cards of a step, in this order, the places 0, 1, 2 … */
function number(world: World, inOrder: readonly Readonly<CardRow>[]): void {
  for (const [position, card] of inOrder.entries())
    if (card.position !== position) cards(world).update(card.id, { position })
}

/** The row as the change makes it, in a place that exists; the caller keeps it with `keepCard`. */
export function changed(world: World, row: CardRow, change: CardChange): CardRow {
  let next = row
  for (const name of cardMask.options)
    if (change.mask.includes(name)) next = { ...next, ...writers[name](world, next, change) }
  const others = cardsOfStep(world, next.stepId).filter(({ id }) => id !== row.id)
  return { ...next, position: Math.min(next.position, others.length) }
}

/** Keeps a card. Those below it make room, and close up where it was; that is no change of theirs. */
export function keepCard(world: World, card: CardRow): Readonly<CardRow> {
  const before = cards(world).get(card.id)
  const kept = before ? cards(world).update(card.id, card) : cards(world).insert(card)
  const inStep = cardsOfStep(world, card.stepId).filter(({ id }) => id !== card.id)
  number(world, inStep.toSpliced(card.position, 0, kept))
  if (before && before.stepId !== card.stepId) number(world, cardsOfStep(world, before.stepId))
  return kept
}

/** A card at the end of a step, with the next number of its panel. */
export function blankCard(world: World, { id, panelId }: Readonly<StepRow>, row: Row): CardRow {
  const ofPanel = cards(world)
    .all()
    .filter((card) => card.panelId === panelId)
  return {
    ...row,
    panelId,
    stepId: id,
    position: end,
    title: '',
    description: null,
    number: ofPanel.length + 1,
    dueDate: null,
    tagIds: [],
    sessionId: null,
    monetaryAmount: null,
    responsibleUserId: null,
    contactIds: [],
    customFields: {},
    metadata: null,
    status: 'OPEN',
    lostReasonId: null,
  }
}

type Row = Pick<CardRow, 'id' | 'createdAt' | 'updatedAt' | 'companyId'>
