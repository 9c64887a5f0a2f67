// Where this page stands in the log of its room: every event taken once and in order.
import { applyEvent, type RoomEvent } from './apply-event'
import type { Snapshot } from './room-scene'

/** The log has an epoch: a number in another one says nothing. */
export const eventId = (epoch: string, seq: number) => `${epoch}.${seq}`
export const epochOf = (id: string) => id.slice(0, Math.max(0, id.lastIndexOf('.')))
export const seqOf = (id: string) => Number(id.slice(id.lastIndexOf('.') + 1))

/** What another tab may have missed when the one that listened goes away. */
const tailLength = 200

export interface Taken {
  /** Where the log stood before. */
  prev: string
  id: string
  event: RoomEvent
}

export class SeatLog {
  /** '' before there was a snapshot. */
  id = ''
  seat: Snapshot | undefined
  #tail: Taken[] = []
  /** After this one everything is in the tail. */
  #from = ''

  begin(seat: Snapshot, id: string): void {
    this.seat = seat
    this.id = id
    this.#tail = []
    this.#from = id
  }

  /** What comes next is a snapshot. */
  forget(): void {
    this.id = ''
  }

  /** @returns undefined for what is known already or belongs to another log */
  take(id: string, event: RoomEvent): Taken | undefined {
    if (this.seat === undefined || epochOf(id) !== epochOf(this.id) || event.seq <= this.seat.seq)
      return undefined
    const taken = { prev: this.id, id, event }
    this.seat = applyEvent(this.seat, event)
    this.id = id
    this.#tail.push(taken)
    if (this.#tail.length > tailLength) this.#from = this.#tail.shift()?.id ?? id
    return taken
  }

  /** Numbers up to this one hold nothing this seat may hear. */
  skipTo(id: string): void {
    if (this.seat && epochOf(id) === epochOf(this.id) && seqOf(id) > this.seat.seq) {
      this.seat = { ...this.seat, seq: seqOf(id) }
      this.id = id
    }
  }

  change(change: Partial<Snapshot>): void {
    if (this.seat) this.seat = { ...this.seat, ...change }
  }

  /** @returns what came after `id`, or undefined when only a snapshot can tell */
  since(id: string): Taken[] | undefined {
    if (id === '' || epochOf(id) !== epochOf(this.id)) return undefined
    if (seqOf(id) >= seqOf(this.id)) return []
    if (seqOf(id) < seqOf(this.#from)) return undefined
    const missed = this.#tail.filter(({ event }) => event.seq > seqOf(id))
    // Numbers nobody may hear lie between some of them: here that is no gap.
    return missed.map((one, i) => ({ ...one, prev: missed[i - 1]?.id ?? id }))
  }
}
