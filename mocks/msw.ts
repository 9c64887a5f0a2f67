// Promises msw's way of answering a request, with one handler per practice host.
import { getResponse as mswResponse, type RequestHandler } from 'msw'

type Resolve = (request: Request) => Promise<Response>

/**
 * The part of an msw handler that `getResponse` calls. Msw's own `http` handlers compile their path anew for each request
 * and bring along cookies, generators and a log: more code than all hosts' routing, for what no practice host needs.
 */
export class HostHandler {
  readonly #names: readonly string[]
  readonly #resolve: Resolve

  constructor(names: readonly string[], resolve: Resolve) {
    this.#names = names
    this.#resolve = resolve
  }

  async run({ request }: { request: Request }) {
    if (!this.#names.includes(new URL(request.url).host)) return null
    return { handler: this, request, response: await this.#resolve(request) }
  }
}

export function getResponse(handlers: readonly HostHandler[], request: Request) {
  // Msw's type asks for its class, its code only for `run`.
  return mswResponse(handlers as unknown as RequestHandler[], request)
}
