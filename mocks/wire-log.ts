// The wire log: every HTTP exchange of the course in the order it left, with who sent it and why it was answered so.

/** Who sent the request. */
export interface Origin {
  kind: 'console' | 'code' | 'card' | 'workflow' | 'delivery'
  /** Id of the exchange or event that caused this one, where there is one. */
  cause?: string
}

export type Stage = 'route' | 'auth' | 'limit' | 'content-type' | 'query' | 'body' | 'state'

/** One stage of the server's pipeline and what it decided about this request. */
export interface TraceStep {
  stage: Stage
  outcome: 'pass' | 'fail'
  /** Stable name of the rule that failed, e.g. `auth.missing-token`. */
  rule?: string
  /** The part of the request the rule looked at. `name` is a header, a parameter or a JSON pointer into the body. */
  part?: { in: 'method' | 'path' | 'query' | 'header' | 'body'; name?: string }
  /** What was wrong, in the language of the request's Accept-Language. */
  text?: string
  /** What would pass. */
  expected?: string
}

export interface WireRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body: string
}

export interface WireResponse {
  status: number
  statusText: string
  headers: [name: string, value: string][]
  body: string
}

export interface Exchange {
  /** `x1`, `x2`, … in the order the requests left. */
  id: string
  /** Virtual time the request left, ms since the epoch. */
  at: number
  origin: Origin
  request: WireRequest
  /** Absent while the answer is under way, and for good when none can come (`failure`). */
  response?: WireResponse
  /** Virtual ms from request to the end of the response. */
  duration?: number
  /** No answer came: the host is unknown or the sender gave up. */
  failure?: 'unknown-host' | 'aborted'
  trace: TraceStep[]
}
