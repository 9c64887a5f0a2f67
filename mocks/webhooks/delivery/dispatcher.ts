// Promises that what waits is sent when it is due, few at a time for each subscription, and that nobody's trouble holds up anybody else.
import { isoDate } from '../../chat-api/platform/dates'
import type { World } from '../../world'
import { type SubscriptionRow, subscriptions } from '../subscription'
import { attemptsAllowed, type Ending, endingOf } from './aftermath'
import { type EmitterOptions, type Leaving, leave } from './attempt'
import {
  type AttemptRow,
  attempts,
  type DeliveryRow,
  type DiscardReason,
  deliveries,
  endpoints,
} from './delivery'
import { Ledger } from './ledger'
import { type Outcome, timedOut } from './outcome'

/** Attempts under way at the same time for one subscription. */
export const mostAtOnce = 8

const due = 'webhook.due'
const timeout = 'webhook.timeout'

interface Live {
  /** Id of the task that ends it. */
  task: string
  giveUp: Leaving['giveUp']
}

export class Dispatcher {
  readonly #world: World
  readonly #options: () => EmitterOptions
  readonly #changed: () => void
  readonly #live = new Map<string, Live>()
  /** When each subscription's queue is looked at next. */
  readonly #wakes = new Map<string, { at: number; task: string }>()
  #ledger: Ledger
  #attached = false
  #seen: readonly Readonly<SubscriptionRow>[] | undefined

  constructor(world: World, { options, changed }: { options(): EmitterOptions; changed(): void }) {
    this.#world = world
    this.#options = options
    this.#changed = changed
    this.#ledger = new Ledger(world)
  }

  attach(): () => void {
    const { clock, log } = this.#world
    this.#ledger = new Ledger(this.#world)
    this.#attached = true
    clock.on(due, ({ subscription }) => this.#send(String(subscription)))
    clock.on(timeout, ({ attempt }) => this.#giveUp(String(attempt)))
    const leave = log.subscribe(() => this.#look())
    this.#look()
    for (const id of this.#ledger.queues().keys()) this.#arrange(id)
    return () => {
      leave()
      this.#attached = false
      // Whoever comes next finds them without answer when their time is up.
      for (const { giveUp } of [...this.#live.values()]) void giveUp()
      this.#live.clear()
      this.#wakes.clear()
    }
  }

  nextId(): string {
    this.#look()
    return this.#ledger.nextDeliveryId()
  }

  add(row: DeliveryRow): Readonly<DeliveryRow> {
    const made = deliveries(this.#world).insert(row)
    this.#ledger.note(made)
    this.#arrange(made.subscriptionId)
    return made
  }

  /** Notices what nobody tells: a world set back, and subscriptions that were paused, removed or switched on again. */
  #look(): void {
    if (this.#ledger.refresh()) {
      this.#live.clear()
      this.#wakes.clear()
      this.#seen = undefined
      this.#changed()
    }
    const all = subscriptions(this.#world).all()
    if (all === this.#seen) return
    this.#seen = all
    for (const [id, { open }] of this.#ledger.queues()) {
      const reason = open.size > 0 && this.#closed(id)
      if (reason) this.#discardAll(id, reason)
    }
    for (const { id, disabledAt } of endpoints(this.#world).all()) {
      if (disabledAt !== undefined && this.#closed(id) === undefined) endpoints(this.#world).remove(id)
    }
    this.#changed()
  }

  #closed(subscriptionId: string): DiscardReason | undefined {
    const subscription = subscriptions(this.#world).get(subscriptionId)
    if (!subscription) return 'removed'
    return subscription.enabled ? undefined : 'paused'
  }

  #arrange(subscriptionId: string): void {
    const { clock } = this.#world
    const queue = this.#ledger.queueOf(subscriptionId)
    const first = queue.waiting.peek()
    if (!first || queue.underWay >= mostAtOnce) return
    const held = endpoints(this.#world).get(subscriptionId)?.heldUntil ?? 0
    const at = Math.max(first.at, held, clock.now())
    const known = this.#wakes.get(subscriptionId)
    if (known && known.at <= at) return
    if (known) clock.cancel(known.task)
    const task = clock.schedule(due, { subscription: subscriptionId }, at - clock.now())
    this.#wakes.set(subscriptionId, { at, task })
  }

  #send(subscriptionId: string): undefined {
    if (!this.#attached) return
    this.#look()
    this.#wakes.delete(subscriptionId)
    const now = this.#world.clock.now()
    const held = endpoints(this.#world).get(subscriptionId)?.heldUntil ?? 0
    const queue = this.#ledger.queueOf(subscriptionId)
    while (held <= now && queue.underWay < mostAtOnce) {
      const first = queue.waiting.peek()
      if (!first || first.at > now) break
      queue.waiting.pop()
      const row = deliveries(this.#world).get(first.id)
      if (row) this.#begin(row)
    }
    this.#arrange(subscriptionId)
    this.#changed()
  }

  #begin(row: Readonly<DeliveryRow>): void {
    const { clock, era } = this.#world
    const options = this.#options()
    const reason = row.trigger === 'test' ? undefined : this.#closed(row.subscriptionId)
    if (reason) {
      this.#put(row, { status: 'discarded', reason, nextAttemptAt: undefined })
      return
    }
    const number = row.attempts + 1
    const attempt: AttemptRow = {
      id: this.#ledger.nextAttemptId(),
      deliveryId: row.id,
      subscriptionId: row.subscriptionId,
      number,
      max: attemptsAllowed(options.policy, row),
      trigger: number === 1 ? row.trigger : 'retry',
      at: clock.now(),
    }
    const lastError = attempts(this.#world).get(this.#ledger.lastAttemptOf(row.id) ?? '')?.error
    const sent = this.#put(row, { status: 'sending', attempts: number, nextAttemptAt: undefined })
    const ended = (outcome: Outcome) => {
      if (this.#attached && era === this.#world.era) this.#settle(attempt.id, outcome)
    }
    const { exchange, giveUp } = leave(this.#world, options, sent, { ...attempt, lastError }, ended)
    attempts(this.#world).insert({ ...attempt, exchange })
    const task = clock.schedule(timeout, { attempt: attempt.id }, options.policy.timeout)
    this.#ledger.noteAttempt(row.id, attempt.id)
    this.#live.set(attempt.id, { task, giveUp })
  }

  #giveUp(attemptId: string): undefined | Promise<void> {
    if (!this.#attached) return
    this.#look()
    const live = this.#live.get(attemptId)
    if (live) return live.giveUp()
    // It left before the world was restored, or by another emitter: nobody will hear an answer.
    const attempt = attempts(this.#world).get(attemptId)
    const exchange = this.#world.log.get(attempt?.exchange ?? '')
    if (attempt && exchange && !exchange.response && !exchange.failure) {
      const duration = this.#world.clock.now() - attempt.at
      this.#world.log.update(exchange, { failure: 'aborted', duration })
    }
    this.#settle(attemptId, timedOut())
  }

  #settle(attemptId: string, outcome: Outcome): void {
    const { clock } = this.#world
    const attempt = attempts(this.#world).get(attemptId)
    const row = attempt && deliveries(this.#world).get(attempt.deliveryId)
    if (!row || attempt.duration !== undefined) return
    const live = this.#live.get(attemptId)
    this.#live.delete(attemptId)
    if (live) clock.cancel(live.task)
    const { change, off } = endingOf(this.#world, this.#options().policy, row, outcome)
    attempts(this.#world).update(attemptId, {
      duration: clock.now() - attempt.at,
      status: outcome.status,
      error: outcome.error,
      nextAttemptAt: change.nextAttemptAt,
    })
    this.#ledger.queueOf(row.subscriptionId).underWay -= 1
    this.#put(row, change)
    if (off) this.#switchOff(row.subscriptionId, off)
    this.#arrange(row.subscriptionId)
    this.#changed()
  }

  #switchOff(subscriptionId: string, { reason, removes }: NonNullable<Ending['off']>): void {
    const now = this.#world.clock.now()
    const rows = subscriptions(this.#world)
    if (removes) rows.remove(subscriptionId)
    else if (rows.get(subscriptionId)?.enabled) {
      rows.update(subscriptionId, { enabled: false, updatedAt: isoDate(now) })
    }
    if (endpoints(this.#world).get(subscriptionId))
      endpoints(this.#world).update(subscriptionId, { disabledAt: now })
    else endpoints(this.#world).insert({ id: subscriptionId, disabledAt: now })
    this.#discardAll(subscriptionId, reason)
  }

  #discardAll(subscriptionId: string, reason: DiscardReason): void {
    for (const id of [...this.#ledger.queueOf(subscriptionId).open]) {
      const row = deliveries(this.#world).get(id)
      if (row && row.trigger !== 'test')
        this.#put(row, { status: 'discarded', reason, nextAttemptAt: undefined })
    }
  }

  #put(row: Readonly<DeliveryRow>, change: Partial<DeliveryRow>): Readonly<DeliveryRow> {
    const next = deliveries(this.#world).update(row.id, change)
    this.#ledger.note(next)
    return next
  }
}
