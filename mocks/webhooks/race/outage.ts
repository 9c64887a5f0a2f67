// Promises when the learner's own server is out of reach.

/** Virtual ms since the start; `from` is the first moment without it, `to` the first one with it again. */
export interface Outage {
  from: number
  to: number
}

export function isOut(outage: Outage | undefined, moment: number): boolean {
  return outage !== undefined && moment >= outage.from && moment < outage.to
}
