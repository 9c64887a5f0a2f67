// Promises the webhook sender of a world: what happens becomes deliveries to who subscribed, tried by the policy's rules until they end.
import type { PublishedEvent, World } from '../../world'
import { payloadOf } from '../events'
import { type SubscriptionRow, subscriptions } from '../subscription'
import type { EmitterOptions } from './attempt'
import { causeDepth, deepest } from './cause-depth'
import { deadLetters, worthReplaying } from './dead-letters'
import { type DeliveryRow, deliveries, type Trigger } from './delivery'
import { Dispatcher } from './dispatcher'
import { exampleEvent } from './example-event'
import type { Draft } from './fault-hooks'
import { messageIdOf } from './message-id'

export type { EmitterOptions }

export interface Loop {
  eventId: string
  eventType: string
  /** Deliveries on the way from the first cause to this event. */
  depth: number
}

/** One per world. The rows are the world's and stay when it is detached; another one goes on with them. */
export class Emitter {
  readonly #world: World
  readonly #dispatcher: Dispatcher
  readonly #listeners = new Set<() => void>()
  readonly #loopListeners = new Set<(loop: Loop) => void>()
  #options: EmitterOptions
  #leave: (() => void)[] = []

  constructor(world: World, options: EmitterOptions) {
    this.#world = world
    this.#options = options
    this.#dispatcher = new Dispatcher(world, {
      options: () => this.#options,
      changed: () => this.#changed(),
    })
  }

  get options(): EmitterOptions {
    return this.#options
  }

  /** Takes effect with the next delivery and the next attempt. */
  configure(change: Partial<EmitterOptions>): void {
    this.#options = { ...this.#options, ...change }
    this.#changed()
  }

  /** Starts to listen to the world, and goes on with what it finds there. */
  attach(): void {
    if (this.#leave.length > 0) return
    this.#leave = [this.#world.subscribe((event) => this.#tell(event)), this.#dispatcher.attach()]
  }

  /** Attempts under way are given up. */
  detach(): void {
    for (const leave of this.#leave.splice(0)) leave()
  }

  /** Sends the same message once more, to the subscription's present address, once. Undefined when that cannot be. */
  redeliver(deliveryId: string): Readonly<DeliveryRow> | undefined {
    const row = deliveries(this.#world).get(deliveryId)
    const subscription = row && subscriptions(this.#world).get(row.subscriptionId)
    const { retention = Number.POSITIVE_INFINITY } = this.#options.policy
    if (!row || !subscription?.enabled || this.#world.clock.now() - row.createdAt > retention)
      return undefined
    return this.#again(row, subscription, 'redelivery')
  }

  /** Sends messages made since a moment (virtual ms) again, with all attempts: `failed` those that never arrived. */
  replay(subscriptionId: string, since: number, which: 'failed' | 'all'): Readonly<DeliveryRow>[] {
    const subscription = subscriptions(this.#world).get(subscriptionId)
    if (!subscription?.enabled) return []
    return worthReplaying(this.#world, subscriptionId, since, which).map((row) =>
      this.#again(row, subscription, 'replay'),
    )
  }

  /** A made-up event, delivered once, also where the subscription is paused or wants other events. */
  sendTest(subscriptionId: string, eventType: string): Readonly<DeliveryRow> | undefined {
    const subscription = subscriptions(this.#world).get(subscriptionId)
    const event = exampleEvent(this.#world, eventType)
    const payload = event && payloadOf(this.#world, event)
    if (!subscription || !payload) return undefined
    const id = this.#dispatcher.nextId()
    const made = { id, messageId: messageIdOf(this.#world.seed, id), eventType, trigger: 'test' as const }
    return this.#make(subscription, made, this.#draft(made.messageId, payload))
  }

  /** Failed for good and not delivered since. */
  deadLetters(): Readonly<DeliveryRow>[] {
    return deadLetters(this.#world)
  }

  /** Told after each change, which may be thousands in a second. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Told of an event that is not delivered because deliveries themselves go on causing it. */
  onLoop(listener: (loop: Loop) => void): () => void {
    this.#loopListeners.add(listener)
    return () => this.#loopListeners.delete(listener)
  }

  #tell(event: PublishedEvent): void {
    const wanting = subscriptions(this.#world)
      .all()
      .filter(({ enabled, events }) => enabled && events.includes(event.type))
    const payload = wanting.length > 0 ? payloadOf(this.#world, event) : undefined
    if (!payload) return
    const draft = this.#draft(messageIdOf(this.#world.seed, event.id), payload)
    const depth = causeDepth(this.#world, event.id)
    for (const subscription of wanting) this.#deliver(event, subscription, draft, depth > deepest)
    if (depth > deepest) {
      for (const listener of [...this.#loopListeners])
        listener({ eventId: event.id, eventType: event.type, depth })
    }
    this.#changed()
  }

  #draft(messageId: string, payload: unknown): Draft {
    return { messageId, body: JSON.stringify(payload), contentType: 'application/json', delay: 0 }
  }

  #deliver(
    event: PublishedEvent,
    subscription: Readonly<SubscriptionRow>,
    draft: Draft,
    isLoop: boolean,
  ): void {
    const { policy, faults = [] } = this.#options
    const context = { world: this.#world, policy, subscription, eventType: event.type, event }
    const drafts = faults.reduce<readonly Draft[]>(
      (made, fault) => fault.outgoing?.(made, { ...context, trigger: 'event' }) ?? made,
      [draft],
    )
    for (const made of drafts) {
      const id = this.#dispatcher.nextId()
      const facts = { id, messageId: made.messageId, eventId: event.id, eventType: event.type }
      this.#make(subscription, { ...facts, trigger: 'event' }, made, isLoop)
    }
  }

  #make(
    { id: subscriptionId, url }: Readonly<SubscriptionRow>,
    facts: Pick<DeliveryRow, 'id' | 'messageId' | 'eventId' | 'eventType' | 'trigger'>,
    { body, contentType, delay }: Draft,
    isLoop = false,
  ): Readonly<DeliveryRow> {
    const createdAt = this.#world.clock.now()
    const type = contentType === 'application/json' ? {} : { contentType }
    const state = isLoop
      ? ({ status: 'discarded', reason: 'loop' } as const)
      : ({ status: 'scheduled', nextAttemptAt: createdAt + Math.max(0, delay) } as const)
    return this.#dispatcher.add({
      ...facts,
      subscriptionId,
      url,
      body,
      ...type,
      ...state,
      createdAt,
      attempts: 0,
    })
  }

  #again(
    { messageId, eventId, eventType, body, contentType = 'application/json' }: Readonly<DeliveryRow>,
    subscription: Readonly<SubscriptionRow>,
    trigger: Trigger,
  ): Readonly<DeliveryRow> {
    const facts = { id: this.#dispatcher.nextId(), messageId, eventId, eventType, trigger }
    const made = this.#make(subscription, facts, { messageId, body, contentType, delay: 0 })
    this.#changed()
    return made
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
