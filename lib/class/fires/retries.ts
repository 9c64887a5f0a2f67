// Sends again what got no good answer, at moments fixed by the first click: so each process knows them, and each happens once.
import { createHash } from 'node:crypto'
import { planOf } from '@/lib/live/fire-plan'
import { classSchedule, type Fire } from '@/lib/live/fired'
import type { Bus } from '../bus/bus'
import type { JsonObject } from '../commands/log-commands'
import { append } from '../log/append'
import { Refusal } from '../refusal'
import type { Sql } from '../store/sql'

/** The event's body, as the log keeps it. */
export interface RetryBody extends Fire {
  /** Server milliseconds of the click. */
  fired: number
  n: number
  attempt: number
  /** Learners whose handlers have not taken it. */
  to: string[]
}

/** A fire may wait ten minutes before its last message, and that one is tried for two more. */
const longest = 15 * 60_000

/** Fires of a process that has died are found after this time. */
const lookEvery = 10_000

const soon = 500

interface KnownFire extends Fire {
  room: string
  at: number
}

interface Round {
  n: number
  attempt: number
  due: number
}

/** The same in every process: whoever is second finds it done. */
function cmdIdOf(fire: string, n: number, attempt: number): string {
  const hex = createHash('sha256').update(`${fire} ${n} ${attempt}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const roundsOf = ({ sends, at }: KnownFire): Round[] =>
  planOf(sends)
    .filter(({ foreign }) => !foreign)
    .flatMap(({ n, leaves }) =>
      classSchedule.map((wait, place) => ({ n, attempt: place + 2, due: at + leaves + wait })),
    )

const without = async (sql: Sql, { fire, room, at }: KnownFire, n: number): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `select m.id from room_member m
     where m.room_id = $1 and m.role = 'learner' and m.revoked_at is null and m.joined_at <= $3
       and not exists (select from webhook_delivery d where d.fire_id = $2 and d.member_id = m.id and d.n = $4
         and (d.receipt ->> 'status')::int between 200 and 299)
     order by m.id`,
    [room, fire, at, n],
  )
  return rows.map(({ id }) => id)
}

export class Retries {
  #timer: NodeJS.Timeout | undefined
  #next = Number.POSITIVE_INFINITY
  #looking = false
  /** Something was fired while it looked: it may have looked past it. */
  #again = false
  #closed = false
  /** Rounds that are over: done, or skipped for a later one. */
  #over = new Set<string>()

  constructor(
    private sql: Sql,
    private bus: Bus,
  ) {
    this.#wake(0)
  }

  /** A webhook was fired by this process. */
  fired(): void {
    this.#wake(soon)
  }

  #wake(wait: number): void {
    const at = Date.now() + wait
    if (this.#closed || at >= this.#next) return
    clearTimeout(this.#timer)
    this.#next = at
    this.#timer = setTimeout(() => void this.#look(), wait)
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    this.#next = Number.POSITIVE_INFINITY
    this.#again = this.#looking
    if (this.#looking) return
    this.#looking = true
    const wait = await this.look().catch(() => lookEvery)
    this.#looking = false
    this.#wake(this.#again ? soon : Math.min(lookEvery, Math.max(50, wait)))
  }

  /** @returns milliseconds until there is something to do again */
  async look(): Promise<number> {
    const rows = await this.sql.query<{
      fire: string
      room: string
      at: number
      body: Omit<Fire, 'fire'>
      now: number
    }>(
      `select f.id as fire, f.room_id as room, e.at, f.body, class_now() as now
       from webhook_fire f join rooms r on r.id = f.room_id
       join room_event e on e.room_id = f.room_id and e.seq = f.seq
       where f.at > class_now() - ${longest} and r.state <> 'ended' order by f.at limit 500`,
    )
    if (rows.length === 0) this.#over.clear()
    let next = Number.POSITIVE_INFINITY
    for (const { fire, room, at, body, now } of rows) {
      const known = { ...body, fire, room, at }
      const rounds = roundsOf(known).filter((round) => !this.#over.has(nameOf(fire, round)))
      for (const round of rounds) if (round.due > now) next = Math.min(next, round.due - now)
      await this.#run(
        known,
        rounds.filter(({ due }) => due <= now),
      )
    }
    return next
  }

  /** After a standstill several rounds of one message may be due: only the last of them is worth sending. */
  async #run(fire: KnownFire, due: Round[]): Promise<void> {
    const last = new Map(due.map((round) => [round.n, round]))
    for (const round of last.values()) await this.#send(fire, round)
    for (const round of due) this.#over.add(nameOf(fire.fire, round))
  }

  async #send(fire: KnownFire, { n, attempt }: Round): Promise<void> {
    const to = await without(this.sql, fire, n)
    if (to.length === 0) return
    const { room, at, ...rest } = fire
    const body = { ...rest, fired: at, n, attempt, to } satisfies RetryBody
    const cmdId = cmdIdOf(fire.fire, n, attempt)
    const write = {
      room,
      cmdId,
      kind: 'webhook.retry',
      body: body as unknown as JsonObject,
      by: null,
      scene: {},
    } as const
    try {
      await this.bus.write(room, () => append(this.sql, write))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }
}

const nameOf = (fire: string, { n, attempt }: Round) => `${fire} ${n} ${attempt}`
