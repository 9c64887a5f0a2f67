// What a class remembers: every kind of durable command, what it carries and what it changes for everybody to see.
import { z } from 'zod'
import { planOf } from '@/lib/live/fire-plan'

/** Names inside lessons; short, so that no event is a way to send a book to everybody. */
const name = z.string().min(1).max(120)
const position = z.strictObject({
  lesson: name,
  step: name,
  fragment: z.number().int().min(0).max(500).default(0),
})
const round = z.strictObject({ poll: name, round: z.number().int().min(1).max(20) })
const asked = round.extend({
  choices: z.array(name).min(2).max(12),
  anonymous: z.boolean().default(false),
  /** What is asked, unless a lesson says it. */
  text: z.string().trim().min(1).max(300).optional(),
})
const screen = z.strictObject({ show: z.enum(['slide', 'code', 'deliveries', 'black']) })
const published = round.extend({ totals: z.record(name, z.number().int().min(0)) })
const weather = z.strictObject({
  status: z.union([z.literal(200), z.literal(429), z.literal(503)]),
  latency: z.number().int().min(0).max(30_000),
})
/** As much as a page's stream may hold at once. */
const mostRequests = 30
const fire = z.strictObject({
  event: name,
  sends: z
    .array(z.strictObject({ after: z.number().int().min(0).max(600_000), fault: name.optional() }))
    .min(1)
    .max(20)
    .refine((sends) => planOf(sends).length <= mostRequests),
})

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

interface LogCommand {
  body: z.ZodType
  /** Keys of the scene and what they become. */
  scene(body: never): JsonObject
  /** What the scene must hold for the command to make sense. */
  needs?(body: never): JsonObject
}

const define = <T>(body: z.ZodType<T>, scene: (body: T) => JsonObject, needs?: (body: T) => JsonObject) => ({
  body,
  scene,
  ...(needs && { needs }),
})
const nothing = () => ({})
const empty = z.strictObject({})
type Round = z.infer<typeof round>
const pollIs = (state: string, body: Round): JsonObject => ({
  [`poll:${body.poll}`]: { state, round: body.round },
})

export const logCommands = {
  'room.start': define(empty, nothing),
  'room.lock': define(empty, () => ({ locked: true })),
  'room.unlock': define(empty, () => ({ locked: false })),
  'room.end': define(empty, nothing),
  'member.kick': define(z.strictObject({ member: z.uuid() }), nothing),
  'step.go': define(position, (to) => ({ position: to })),
  'timer.set': define(z.strictObject({ until: z.number().int().nullable() }), (to) => ({ timer: to.until })),
  'weather.set': define(weather, (to) => ({ weather: to })),
  'screen.show': define(screen, (to) => ({ screen: to })),
  'solution.reveal': define(z.strictObject({ exercise: name }), (to) => ({
    [`solution:${to.exercise}`]: true,
  })),
  'poll.open': define(asked, (to) => ({
    ...pollIs('open', to),
    [`ask:${to.poll}`]: {
      choices: to.choices,
      anonymous: to.anonymous,
      ...(to.text !== undefined && { text: to.text }),
    },
  })),
  'poll.close': define(
    round,
    (to) => pollIs('closed', to),
    (to) => pollIs('open', to),
  ),
  'poll.publish': define(
    published,
    (to) => ({ [`poll:${to.poll}`]: { state: 'published', round: to.round, totals: to.totals } }),
    (to) => pollIs('closed', to),
  ),
  'webhook.fire': define(fire, nothing),
} satisfies Record<string, LogCommand>

export type LogKind = keyof typeof logCommands

/** Durable as well, and nobody may ask for it. */
export type ServerKind = 'webhook.retry' | 'help.resolved'
