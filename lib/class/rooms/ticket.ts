// A sealed paper that lets its holder become one certain member: what stands on it only the server can read.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Keys } from './keys'

const ticketSchema = z.object({
  room: z.uuid(),
  role: z.enum(['trainer', 'learner', 'projector', 'remote']),
  /** The member it makes: a ticket used twice would make the same one twice. */
  member: z.uuid(),
  until: z.number(),
  /** The trainer whose phone it pairs. */
  actsFor: z.uuid().nullable(),
})

export type Ticket = z.infer<typeof ticketSchema>

/** How long a learner may think about a nickname, and a phone or projector may take to be picked up. */
const lifetimes = { learner: 600_000, projector: 60_000, remote: 60_000, trainer: 60_000 } as const

type Wanted = Pick<Ticket, 'room' | 'role'> & { actsFor?: string }

export const issueTicket = (keys: Keys, { room, role, actsFor }: Wanted, now: number): string =>
  keys.seal(
    JSON.stringify({
      room,
      role,
      member: randomUUID(),
      until: now + lifetimes[role],
      actsFor: actsFor ?? null,
    } satisfies Ticket),
  )

/** @returns undefined for one that is forged, changed or too old */
export function readTicket(keys: Keys, text: string, now: number): Ticket | undefined {
  const found = keys.unseal(text)
  if (found === undefined) return undefined
  const ticket = ticketSchema.parse(JSON.parse(found))
  return ticket.until > now ? ticket : undefined
}
