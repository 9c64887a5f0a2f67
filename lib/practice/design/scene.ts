// The fixed part of a design: what the learner has to live with.

export interface DesignScene {
  /** `race`: a day of the shop, asking, being told or both. `outage`: the receiver is down, and a sender's policy decides. */
  scene: 'race' | 'outage'
  seed: number
  /** Virtual hours. */
  hours: number
  /** Virtual hours since the start: when the learner's server is out of reach. */
  outage?: { from: number; to: number }
  /** Of 1,000 requests. */
  price: number
}

/** Lets the page have its turn between two pieces of work; a rehearsal needs none. */
export type Pause = () => Promise<void>
