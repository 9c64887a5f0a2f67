// Promises the account of one runner of a race: what happened, what it learnt and when, what it can never learn, and what that took.
import type { PublishedEvent } from '../../world'
import { medianOf } from './median'

/**
 * `overwritten`: changed again before anybody asked. `gone`: no longer on the list when somebody asked.
 * `undelivered`: every attempt failed.
 */
export type Loss = 'overwritten' | 'gone' | 'undelivered'

/** One event and what became of it. Moments are virtual ms since the epoch. */
export interface Fate {
  id: string
  contactId: string
  at: number
  learntAt?: number
  lost?: Loss
}

export interface RequestMark {
  at: number
  /** Events that nobody knew of before it. */
  news: number
}

export interface Figures {
  requests: number
  /** Requests that brought nothing new. */
  empty: number
  /** Of requests and answers, head and body. */
  bytes: number
  happened: number
  learnt: number
  missed: number
  /** Neither learnt nor missed yet. */
  waiting: number
  /** Virtual ms from event to knowing it; absent while nothing was learnt. */
  median?: number
  worst?: number
}

export class Tally {
  readonly fates: Fate[] = []
  readonly requests: RequestMark[] = []
  bytes = 0
  /** By contact and moment: the only name of an event that a list and a delivery share. */
  readonly #byMoment = new Map<string, Fate>()
  readonly #byId = new Map<string, Fate>()
  readonly #latest = new Map<string, Fate>()

  /** @returns id of the one before of the same contact, where there is one */
  happen({ id, row, at }: PublishedEvent): string | undefined {
    const fate: Fate = { id, contactId: row.id, at }
    const before = this.#latest.get(row.id)
    this.fates.push(fate)
    this.#byId.set(id, fate)
    this.#byMoment.set(`${row.id} ${at}`, fate)
    this.#latest.set(row.id, fate)
    return before?.id
  }

  /** @returns true when it was news */
  learn(contactId: string, moment: number, now: number): boolean {
    const fate = this.#byMoment.get(`${contactId} ${moment}`)
    if (!fate || fate.learntAt !== undefined) return false
    fate.learntAt = now
    // It was on its way when it was overwritten.
    delete fate.lost
    return true
  }

  /** @param event its id; undefined is nobody's loss */
  lose(event: string | undefined, lost: Loss): void {
    const fate = this.#byId.get(event ?? '')
    if (fate && fate.learntAt === undefined) fate.lost ??= lost
  }

  asked(at: number, news: number, bytes: number): void {
    this.requests.push({ at, news })
    this.bytes += bytes
  }

  figures(): Figures {
    const delays = this.fates.flatMap(({ at, learntAt }) => (learntAt === undefined ? [] : learntAt - at))
    const missed = this.fates.filter(({ lost }) => lost !== undefined).length
    return {
      requests: this.requests.length,
      empty: this.requests.filter(({ news }) => news === 0).length,
      bytes: this.bytes,
      happened: this.fates.length,
      learnt: delays.length,
      missed,
      waiting: this.fates.length - delays.length - missed,
      median: medianOf(delays),
      worst: delays.length === 0 ? undefined : Math.max(...delays),
    }
  }
}
