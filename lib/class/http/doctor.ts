// What the trainer's check of a place asks of the server; that streams flow the page tries by itself.
import { addressOf } from './address'
import { json } from './answer'
import { classHealth } from './health'

export async function doctor(request: Request): Promise<Response> {
  const proxied =
    request.headers.get('via') !== null || (request.headers.get('x-forwarded-for') ?? '').includes(',')
  return json({
    now: Date.now(),
    classes: await classHealth(),
    /** Everybody in one room may have the same: it is how wrong codes are counted. */
    address: addressOf(request),
    proxied,
    https: /^https/.test(request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol),
  })
}
