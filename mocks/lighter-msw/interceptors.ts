// Stands in for `@mswjs/interceptors`: no real network is intercepted here, so of it only what `getResponse` calls is left.

let count = 0

/** Ids tell requests apart in msw's own log. */
export function createRequestId(): string {
  count += 1
  return `r${count}`
}

/** Msw's builds a response for statuses that fetch forbids, such as 101; no practice host answers with one. */
export class FetchResponse extends Response {}

const onlyForPatterns = (): never => {
  throw new Error(
    'Failed to use an interceptor of msw: they are left out of pages. Send requests through mocks/network.ts.',
  )
}

export const getCleanUrl = onlyForPatterns
export const resolveWebSocketUrl = onlyForPatterns

export class BatchInterceptor {
  constructor() {
    onlyForPatterns()
  }
}
