// Stands in for `@mswjs/interceptors`: no real network is intercepted in a page, so of it only what `getResponse` calls is left.

let count = 0

/** Tells requests apart in msw's own log. */
export function createRequestId(): string {
  count += 1
  return `r${count}`
}

// What follows is imported by parts of msw that no page keeps; bundlers want the names to exist.
export class FetchResponse extends Response {}
export class BatchInterceptor {}
export const getCleanUrl = undefined
export const resolveWebSocketUrl = undefined
