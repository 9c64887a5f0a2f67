// Promises quick answers about the rows of deliveries, which say all there is to know: what waits where, and what can be forgotten.
import { type Due, DueQueue } from '../../due-queue'
import type { World } from '../../world'
import { attempts, type DeliveryRow, deliveries } from './delivery'

/** Finished deliveries beyond this many are forgotten, the oldest first, and so are their attempts. */
export const longestHistory = 5_000

export interface Waiting extends Due {
  id: string
}

export interface Queue {
  waiting: DueQueue<Waiting>
  /** Ids of the deliveries that wait. */
  open: Set<string>
  /** Number of attempts under way. */
  underWay: number
}

const numberOf = (id: string) => Number(id.slice(1))
const isOpen = ({ status }: DeliveryRow) => status === 'scheduled' || status === 'retrying'

/** An index, made anew from the rows when the world was set back or restored. */
export class Ledger {
  readonly #world: World
  #era: number
  #queues = new Map<string, Queue>()
  #attempts = new Map<string, string[]>()
  #finished = new DueQueue<Waiting>()
  #finishedCount = 0
  #deliveryCount = 0
  #attemptCount = 0

  constructor(world: World) {
    this.#world = world
    this.#era = world.era
    this.#read()
  }

  /** @returns true when the world is another one since the last time, and all was read again */
  refresh(): boolean {
    if (this.#era === this.#world.era) return false
    this.#era = this.#world.era
    this.#read()
    return true
  }

  nextDeliveryId(): string {
    this.#deliveryCount += 1
    return `d${this.#deliveryCount}`
  }

  nextAttemptId(): string {
    this.#attemptCount += 1
    return `a${this.#attemptCount}`
  }

  queueOf(subscriptionId: string): Queue {
    const known = this.#queues.get(subscriptionId)
    if (known) return known
    const isWanted = ({ id, at }: Waiting) => {
      const row = deliveries(this.#world).get(id)
      return row !== undefined && isOpen(row) && row.nextAttemptAt === at
    }
    const made: Queue = { waiting: new DueQueue(isWanted), open: new Set(), underWay: 0 }
    this.#queues.set(subscriptionId, made)
    return made
  }

  queues(): ReadonlyMap<string, Queue> {
    return this.#queues
  }

  /** Takes note of a row that was made or that changed its status. */
  note(row: Readonly<DeliveryRow>): void {
    const queue = this.queueOf(row.subscriptionId)
    if (isOpen(row)) {
      queue.open.add(row.id)
      queue.waiting.push({ at: row.nextAttemptAt ?? row.createdAt, order: numberOf(row.id), id: row.id })
      return
    }
    queue.open.delete(row.id)
    if (row.status === 'sending') queue.underWay += 1
    else this.#finish(row.id)
  }

  noteAttempt(deliveryId: string, attemptId: string): void {
    const known = this.#attempts.get(deliveryId)
    if (known) known.push(attemptId)
    else this.#attempts.set(deliveryId, [attemptId])
  }

  lastAttemptOf(deliveryId: string): string | undefined {
    return this.#attempts.get(deliveryId)?.at(-1)
  }

  #finish(id: string): void {
    this.#finished.push({ at: 0, order: numberOf(id), id })
    this.#finishedCount += 1
    if (this.#finishedCount <= longestHistory) return
    const oldest = this.#finished.pop()
    this.#finishedCount -= 1
    if (!oldest) return
    deliveries(this.#world).remove(oldest.id)
    for (const attempt of this.#attempts.get(oldest.id) ?? []) attempts(this.#world).remove(attempt)
    this.#attempts.delete(oldest.id)
  }

  #read(): void {
    this.#queues.clear()
    this.#attempts.clear()
    this.#finished.clear()
    this.#finishedCount = 0
    const rows = deliveries(this.#world).all()
    const tries = attempts(this.#world).all()
    // The newest are never forgotten before older ones are, so their numbers are the counts.
    this.#deliveryCount = Math.max(0, ...rows.slice(-1).map(({ id }) => numberOf(id)))
    this.#attemptCount = Math.max(0, ...tries.slice(-1).map(({ id }) => numberOf(id)))
    for (const { id, deliveryId } of tries) this.noteAttempt(deliveryId, id)
    for (const row of rows) this.note(row)
  }
}
