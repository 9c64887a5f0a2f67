// Promises what a card is: the row that is kept and the objects that answers show, older paths in an older form.
import * as z from 'zod/mini'
import { shape } from '../../shape'
import type { World } from '../../world'
import { date } from '../platform/dates'
import { contacts } from './contact-record'
import { lostReasons, panels, type StepRow, steps } from './panel-record'
import { agentByUserId } from './people'

export const cardStatus = z.enum(['OPEN', 'WON', 'LOST', 'ARCHIVED'])
export const cardDetail = z.enum([
  'PanelTitle',
  'StepTitle',
  'StepPhase',
  'ResponsibleUser',
  'Contacts',
  'CustomFields',
  'LostReason',
])
export type CardDetail = z.infer<typeof cardDetail>

const text = z.nullable(z.string())
const named = z.object({ id: z.uuid(), name: text })
const phase = z.enum(['NONE', 'INITIAL', 'FINAL'])

const columns = /* @__PURE__ */ shape(() => ({
  id: z.uuid(),
  createdAt: date,
  updatedAt: date,
  companyId: z.uuid(),
  panelId: z.uuid(),
  panelTitle: text,
  stepId: z.uuid(),
  stepTitle: text,
  stepPhase: z.nullable(phase),
  position: z.int(),
  title: z.string(),
  description: text,
  key: z.string(),
  number: z.int(),
  dueDate: z.nullable(date),
  isOverdue: z.boolean(),
  tagIds: z.array(z.uuid()),
  sessionId: z.nullable(z.uuid()),
  monetaryAmount: z.nullable(z.number()),
  responsibleUserId: z.nullable(z.uuid()),
  responsibleUser: z.nullable(named),
  contactIds: z.array(z.uuid()),
  contacts: z.array(named),
  customFields: z.nullable(z.record(z.string(), z.unknown())),
  metadata: z.nullable(z.record(z.string(), z.unknown())),
}))

/** As the paths of v1 answer. */
export const cardSchemaV1 = /* @__PURE__ */ shape(() => z.object({ ...columns, archived: z.boolean() }))
/** As today's paths answer. */
export const cardSchema = /* @__PURE__ */ shape(() =>
  z.object({ ...columns, status: cardStatus, lostReason: z.nullable(named) }),
)

const v1 = (path: string) => path.startsWith('/crm/v1/')
export const cardSchemaOf = (path: string) => (v1(path) ? cardSchemaV1 : cardSchema)

type Derived =
  | 'panelTitle'
  | 'stepTitle'
  | 'stepPhase'
  | 'key'
  | 'isOverdue'
  | 'responsibleUser'
  | 'contacts'
  | 'customFields'
  | 'lostReason'

/** A card stays in its panel, so its number there, and the key made of it, never change. */
export interface CardRow extends Omit<z.infer<typeof cardSchema>, Derived> {
  customFields: Record<string, unknown>
  /** Only where the status is LOST. */
  lostReasonId: string | null
}

export function cards(world: World) {
  return world.table<CardRow>('card')
}

/** From top to bottom; archived ones keep their place. */
export function cardsOfStep(world: World, stepId: string): Readonly<CardRow>[] {
  const ours = cards(world)
    .all()
    .filter((row) => row.stepId === stepId)
  return ours.sort((a, b) => a.position - b.position)
}

export function phaseOf(step: Readonly<StepRow> | undefined): z.infer<typeof phase> {
  if (step?.isInitial) return 'INITIAL'
  return step?.isFinal ? 'FINAL' : 'NONE'
}

/** Past its date, and still to be done. */
export function isOverdue(world: World, { dueDate, status, stepId }: Readonly<CardRow>): boolean {
  if (dueDate === null || status !== 'OPEN' || steps(world).get(stepId)?.isFinal) return false
  return Date.parse(dueDate) < world.clock.now()
}

export function keyOf(world: World, { panelId, number }: Readonly<CardRow>): string {
  return `${panels(world).get(panelId)?.key}-${number}`
}

export function contactsOf(world: World, { contactIds }: Readonly<CardRow>): z.infer<typeof named>[] {
  return contactIds.map((id) => ({ id, name: contacts(world).get(id)?.name ?? null }))
}

export function responsibleOf(
  world: World,
  { responsibleUserId: id }: Readonly<CardRow>,
): z.infer<typeof named> | null {
  return id === null ? null : { id, name: agentByUserId(world, id)?.name ?? null }
}

/** What answers show on a path. Details that were not asked for are null, or [] where they are a list. */
export function cardView(
  world: World,
  row: Readonly<CardRow>,
  path: string,
  details: readonly CardDetail[] = cardDetail.options,
): z.infer<typeof cardSchema> | z.infer<typeof cardSchemaV1> {
  const asked = (detail: CardDetail) => details.includes(detail)
  const step = steps(world).get(row.stepId)
  const { status, lostReasonId, ...kept } = row
  const shown = {
    ...kept,
    panelTitle: asked('PanelTitle') ? (panels(world).get(row.panelId)?.title ?? null) : null,
    stepTitle: asked('StepTitle') ? (step?.title ?? null) : null,
    stepPhase: asked('StepPhase') ? phaseOf(step) : null,
    key: keyOf(world, row),
    isOverdue: isOverdue(world, row),
    responsibleUser: asked('ResponsibleUser') ? responsibleOf(world, row) : null,
    contacts: asked('Contacts') ? contactsOf(world, row) : [],
    customFields: asked('CustomFields') ? row.customFields : null,
  }
  if (v1(path)) return { ...shown, archived: status === 'ARCHIVED' }
  const reason = lostReasonId !== null && asked('LostReason') ? lostReasons(world).get(lostReasonId) : null
  return { ...shown, status, lostReason: reason ?? null }
}
