// A class as its trainer sees it, folded out of what the server says has changed; what did not change stays the same object.
import type { DeliveryReport, Fire } from '../live/fired'

export type ProgressState = 'working' | 'failing' | 'done' | 'stuck'

/** What a learner's page says beside the state; all of it is written by a browser that nobody vouches for. */
export interface Detail {
  passed?: string[]
  failing?: string[]
  beliefs?: string[]
  runs?: number
}

export interface Report {
  state: ProgressState
  detail: Detail
}

export interface Learner {
  id: string
  name: string
  /** By exercise, or by `<lesson>#<step>`. */
  reports: ReadonlyMap<string, Report>
}

/** A request as its owner agreed to show it: what is secret in it is masked already. */
export interface ShownRequest {
  method: string
  url: string
  headers: [string, string][]
  body: string
}

export interface Hand {
  member: string
  step: string
  note: string
  shown: ShownRequest | null
  at: number
}

export interface Question {
  id: string
  text: string
  at: number
}

export interface Delivery extends DeliveryReport {
  member: string
}

export interface FireOnWall extends Fire {
  /** Server milliseconds. */
  at: number
}

export interface SharedRequest {
  member: string
  step: string
  request: ShownRequest
}

export interface Pulse {
  slower: number
  fine: number
  faster: number
}

export interface PollVotes {
  poll: string
  round: number
  /** Choice → votes; of choices nobody took there may be nothing. */
  totals: Record<string, number>
  voters: number
}

export interface Wall {
  /** Give it back to the server to get what comes after. */
  at: number
  /** In the order of their coming. */
  learners: ReadonlyMap<string, Learner>
  present: ReadonlySet<string>
  hands: readonly Hand[]
  questions: readonly Question[]
  requests: ReadonlyMap<string, SharedRequest>
  /** The newest first. */
  fires: readonly FireOnWall[]
  /** By fire, learner, request and attempt. */
  deliveries: ReadonlyMap<string, Delivery>
  pulse: Pulse
  /** Of polls that are open, or closed and not shown yet. */
  votes: readonly PollVotes[]
}

export const emptyWall: Wall = {
  at: 0,
  learners: new Map(),
  present: new Set(),
  hands: [],
  questions: [],
  requests: new Map(),
  fires: [],
  deliveries: new Map(),
  pulse: { slower: 0, fine: 0, faster: 0 },
  votes: [],
}
