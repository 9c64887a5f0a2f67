// Promises msw's way of answering a request, one handler per practice host; the order of the imports is the point.
import './storage-shield'

import { getResponse, RequestHandler } from 'msw'
import { lowerShield } from './storage-shield'

lowerShield()

export { getResponse }

type Resolve = (request: Request) => Promise<Response>

/**
 * A handler that takes every request to a host. Msw's own `http` handlers compile their path anew for each request and
 * bring cookies along; here the host's router knows the paths, and no practice host sets a cookie.
 */
export class HostHandler extends RequestHandler {
  readonly #names: readonly string[]

  constructor(names: readonly [string, ...string[]], resolve: Resolve) {
    super({ info: { header: names[0] }, resolver: ({ request }) => resolve(request) })
    this.#names = names
  }

  predicate({ request }: { request: Request }): boolean {
    return this.#names.includes(new URL(request.url).host)
  }

  /** The wire log tells more. */
  log(): void {}
}
