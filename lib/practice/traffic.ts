// Questions that many checks ask of the wire log.
import type { Exchange } from '@/mocks/wire-log'

export interface Wanted {
  method?: string
  /** Path template as documented, e.g. `/core/v1/contact/{id}`. */
  path?: string
  status?: number
}

const asPattern = (template: string) =>
  new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '([^/]+)')}/?$`)

/** The exchange's path without query. An address nobody could parse has an empty path. */
export function pathOf({ request }: Exchange): string {
  return URL.canParse(request.url) ? new URL(request.url).pathname : ''
}

export const matches = (exchange: Exchange, { method, path, status }: Wanted): boolean =>
  (method === undefined || exchange.request.method === method) &&
  (path === undefined || asPattern(path).test(pathOf(exchange))) &&
  (status === undefined || exchange.response?.status === status)

export const wanted = (exchanges: readonly Exchange[], want: Wanted): Exchange[] =>
  exchanges.filter((exchange) => matches(exchange, want))

/** The body as JSON, or undefined when it is empty or not JSON. */
export function bodyJson(part: { body: string } | undefined): unknown {
  if (!part?.body) return undefined
  try {
    return JSON.parse(part.body)
  } catch {
    return undefined
  }
}

/** The body as a JSON object; anything else becomes an empty one, so that checks can ask for keys. */
export function bodyObject(part: { body: string } | undefined): Record<string, unknown> {
  const value = bodyJson(part)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

/** Value of the `{name}`d place of a path template in this exchange. */
export const pathParameter = (exchange: Exchange, template: string): string | undefined =>
  asPattern(template).exec(pathOf(exchange))?.[1]
