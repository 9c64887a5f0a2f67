// Promises a receiver that is told of every change of a contact: a subscription, the course's own sender, and a server that takes what arrives.
import * as z from 'zod/mini'
import { companyId, newRow } from '../../chat-api/platform/account'
import { minute } from '../../chat-api/platform/dates'
import { listenAt, NoAnswer } from '../../receivers'
import type { World } from '../../world'
import { deliveries } from '../delivery/delivery'
import { Emitter } from '../delivery/emitter'
import { policies } from '../delivery/policies'
import { subscriptions } from '../subscription'
import { isOut, type Outage } from './outage'
import type { Tally } from './tally'
import { requestSize, responseSize } from './wire-size'

const news = z.object({ date: z.string(), content: z.object({ id: z.string() }) })
const host = 'race.hooks.example'

export interface PusherOptions {
  outage?: Outage
  /** False is GitHub's way, one attempt; true the schedule of Standard Webhooks. */
  retries: boolean
}

export class Pusher {
  readonly #world: World
  readonly #tally: Tally
  readonly #start: number
  readonly #outage: Outage | undefined

  constructor(world: World, tally: Tally, { outage, retries }: PusherOptions) {
    this.#world = world
    this.#tally = tally
    this.#start = world.clock.now()
    this.#outage = outage
    subscriptions(world).insert({
      ...newRow(world),
      companyId: companyId(world),
      name: 'Corrida',
      url: `https://${host}/`,
      enabled: true,
      events: ['CONTACT_NEW', 'CONTACT_UPDATE'],
    })
    world.subscribe((event) => tally.happen(event))
    listenAt(world, host, (request) => this.#receive(request))
    new Emitter(world, { policy: retries ? policies.standard : policies.github }).attach()
  }

  /** @param moment virtual ms since the epoch */
  async runTo(moment: number): Promise<void> {
    await this.#world.clock.advanceTo(moment)
    for (const { status, eventId } of deliveries(this.#world).all()) {
      if (status === 'failed' || status === 'discarded') this.#tally.lose(eventId, 'undelivered')
    }
  }

  /** Lets arrive what is on its way; what is to be tried again much later still waits. */
  async finish(): Promise<void> {
    await this.runTo(this.#world.clock.now() + minute)
  }

  async #receive(request: Request): Promise<Response> {
    const { clock } = this.#world
    const now = clock.now()
    if (isOut(this.#outage, now - this.#start)) throw new NoAnswer('refused')
    const text = await request.text()
    const { date, content } = z.parse(news, JSON.parse(text))
    const isNews = this.#tally.learn(content.id, Date.parse(date), now)
    const response = new Response(null, { status: 204 })
    this.#tally.asked(now, isNews ? 1 : 0, requestSize(request, text) + responseSize(response))
    return response
  }
}
