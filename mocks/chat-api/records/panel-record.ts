// Promises what a panel is kept as: the panel itself, its steps, the tags of its cards, and why cards are lost.
import * as z from 'zod/mini'
import { shape } from '../../shape'
import type { World } from '../../world'
import { date } from '../platform/dates'

export const panelType = z.enum(['MANAGEMENT', 'SALES'])

export const panelShape = {
  id: z.uuid(),
  createdAt: date,
  updatedAt: date,
  companyId: z.uuid(),
  archived: z.boolean(),
  scope: z.enum(['COMPANY', 'DEPARTMENT', 'USER']),
  departmentIds: z.array(z.uuid()),
  userId: z.nullable(z.uuid()),
  title: z.string(),
  description: z.nullable(z.string()),
  thumbnailId: z.nullable(z.uuid()),
  thumbnailFile: z.nullable(z.object({ publicUrl: z.string() })),
  key: z.string(),
  type: panelType,
  autoLossDays: z.nullable(z.int()),
}

export const stepShape = {
  id: z.uuid(),
  panelId: z.uuid(),
  archived: z.boolean(),
  position: z.int(),
  title: z.string(),
  isInitial: z.boolean(),
  isFinal: z.boolean(),
}

/** Not the tags of contacts: each panel has its own. */
export const panelTagSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    panelId: z.uuid(),
    name: z.string(),
    nameColor: z.string(),
    bgColor: z.string(),
  }),
)

type Fields<Shape extends z.core.$ZodLooseShape> = z.infer<z.ZodMiniObject<Shape>>
export type PanelRow = Fields<typeof panelShape>
export type StepRow = Fields<typeof stepShape>
export type PanelTagRow = z.infer<typeof panelTagSchema>

export interface LostReasonRow {
  id: string
  name: string
}

export function panels(world: World) {
  return world.table<PanelRow>('panel')
}

export function steps(world: World) {
  return world.table<StepRow>('step')
}

export function panelTags(world: World) {
  return world.table<PanelTagRow>('panel-tag')
}

export function lostReasons(world: World) {
  return world.table<LostReasonRow>('lost-reason')
}

/** From left to right. */
export function stepsOf(world: World, panelId: string): Readonly<StepRow>[] {
  const ours = steps(world)
    .all()
    .filter((row) => row.panelId === panelId)
  return ours.sort((a, b) => a.position - b.position)
}

export function tagsOfPanel(world: World, panelId: string): Readonly<PanelTagRow>[] {
  return panelTags(world)
    .all()
    .filter((row) => row.panelId === panelId)
}
