// Writes to a room's log faster than a hand may, and says what a reader made of it.
import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../commands/log-commands'
import { append } from '../log/append'
import type { LiveClass } from '../open-class'
import type { Member } from '../rooms/member'

export const write = (live: LiveClass, { room, id }: Member, body: JsonObject) =>
  live.bus.write(room, () =>
    append(live.sql, { room, cmdId: randomUUID(), kind: 'step.go', body, by: id, scene: {} }),
  )

/** Numbers of the steps among what was heard. */
export const steps = (heard: { event: string; data: { seq: number } }[]) =>
  heard.filter(({ event }) => event === 'step.go').map(({ data }) => data.seq)

export const counting = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

export const percentile = (values: number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
