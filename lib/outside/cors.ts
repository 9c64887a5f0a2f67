// Lets pages of every origin ask: nothing here knows a cookie, a workspace is opened by its address alone.
import type { Knock } from './knock'

type Header = [name: string, value: string]

const everyMethod = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'

/** On every answer. */
export const openToAll: readonly Header[] = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', '*'],
  ['cache-control', 'no-store'],
]

/** What comes from a learner's world is never run as a page. The course's own server says the like on every answer. */
export const neverAPage: readonly Header[] = [
  ['content-security-policy', "default-src 'none'; sandbox"],
  ['x-content-type-options', 'nosniff'],
]

const isName = /^[\w!#$%&'*+.^`|~-]+(\s*,\s*[\w!#$%&'*+.^`|~-]+)*$/

/** What a browser asks before it sends what a form could not. */
export function preflight({ headers }: Knock): Header[] {
  if (headers.get('access-control-request-method') === null) return []
  const asked = headers.get('access-control-request-headers') ?? ''
  return [
    ['access-control-allow-methods', everyMethod],
    ...(isName.test(asked) ? [['access-control-allow-headers', asked] as Header] : []),
    ['access-control-max-age', '600'],
  ]
}
