// Promises a program that asks for news every so often, the way the API means it: what changed since the newest it has seen.
import * as z from 'zod/mini'
import { practiceToken } from '../../chat-api/platform/credentials'
import { isoDate } from '../../chat-api/platform/dates'
import { pageSizeLimit } from '../../chat-api/platform/paging'
import type { World } from '../../world'
import { isOut, type Outage } from './outage'
import type { Tally } from './tally'
import { requestSize, responseSize } from './wire-size'

const newsPage = z.object({
  items: z.array(z.object({ id: z.string(), updatedAt: z.string() })),
  hasMorePages: z.boolean(),
})

export class Poller {
  readonly #world: World
  readonly #tally: Tally
  readonly #start: number
  readonly #interval: number
  readonly #outage: Outage | undefined
  #next: number
  /** `updatedAt` of the newest change it knows. */
  #newest: string
  /** The platform asked to be left alone until then. */
  #notBefore = 0

  /** @param interval virtual ms */
  constructor(world: World, tally: Tally, interval: number, outage?: Outage) {
    this.#world = world
    this.#tally = tally
    this.#interval = interval
    this.#outage = outage
    this.#start = world.clock.now()
    this.#next = this.#start
    this.#newest = isoDate(this.#start)
    world.subscribe((event) => {
      // A list shows only what is there: once it is changed again or archived, nobody can ask for what was.
      const archived = Reflect.get(event.row, 'status') === 'ARCHIVED'
      tally.lose(tally.happen(event), archived ? 'gone' : 'overwritten')
      if (archived) tally.lose(event.id, 'gone')
    })
  }

  /** Asks at every moment that falls due on the way. @param moment virtual ms since the epoch */
  async runTo(moment: number): Promise<void> {
    const { clock } = this.#world
    while (this.#next <= moment) {
      await clock.advanceTo(this.#next)
      const now = clock.now()
      if (now >= this.#notBefore && !isOut(this.#outage, now - this.#start)) await this.#askAll()
      this.#next += this.#interval
    }
    await clock.advanceTo(moment)
  }

  /**
   * All that is new, page by page. Each page starts after the newest change of the page before: with page numbers, a
   * contact that changes meanwhile would push another one out of sight.
   */
  async #askAll(): Promise<void> {
    while (await this.#ask());
  }

  /** @returns true when there is more */
  async #ask(): Promise<boolean> {
    const { clock } = this.#world
    const query = `UpdatedAt.After=${this.#newest}&OrderBy=updatedAt&OrderDirection=ASCENDING&PageSize=${pageSizeLimit}`
    const request = new Request(`https://api.wts.chat/core/v1/contact?${query}`, {
      headers: { authorization: `Bearer ${practiceToken}`, accept: 'application/json' },
    })
    const at = clock.now()
    const response = await this.#world.send(request, { kind: 'code' })
    const text = await response.text()
    const bytes = requestSize(request) + responseSize(response, text)
    if (!response.ok) {
      this.#notBefore = at + Number(response.headers.get('retry-after') ?? 0) * 1000
      this.#tally.asked(at, 0, bytes)
      return false
    }
    const { items, hasMorePages } = z.parse(newsPage, JSON.parse(text))
    const news = items.filter(({ id, updatedAt }) =>
      this.#tally.learn(id, Date.parse(updatedAt), clock.now()),
    )
    this.#newest = items.at(-1)?.updatedAt ?? this.#newest
    this.#tally.asked(at, news.length, bytes)
    return hasMorePages
  }
}
