// What of an event its reader may see: nothing of some, and of others only what is meant for this one.
import type { JsonObject } from '../commands/log-commands'
import type { RoomEvent } from '../log/event'
import type { Member } from '../rooms/member'
import type { Role } from '../rooms/rights'

const trainers: readonly Role[] = ['driver', 'co-trainer']

/** Kinds that not everybody hears of. */
const only: Partial<Record<string, readonly Role[]>> = {
  'member.kick': trainers,
  // A projector may show how handlers took a webhook: that there is news says nothing about whom.
  'wall.changed': [...trainers, 'projector'],
  'webhook.retry': ['driver', 'co-trainer', 'learner'],
  'help.resolved': ['learner'],
  'lobby.here': ['learner'],
}

/** Kinds that are for the member they name, and for nobody else. */
const forOne: readonly string[] = ['help.resolved']

export interface Shown {
  seq: number
  at: number
  kind: string
  body: JsonObject
}

/**
 * Makes an event's body the one this member gets; a fired webhook is another request for each learner.
 * @returns undefined for what all get alike, null for what this member does not get
 */
export type Personal = (event: RoomEvent, member: Member) => JsonObject | undefined | null

export const hears = (kind: string, role: Role): boolean => only[kind]?.includes(role) ?? true

export const isFor = ({ kind, body }: RoomEvent, { id, role }: Member): boolean =>
  hears(kind, role) && (!forOne.includes(kind) || body.member === id)

/** Who did it is nobody's business: the wheel is seen by its own event. */
export const shownOf = ({ seq, at, kind, body }: RoomEvent): Shown => ({ seq, at, kind, body })
