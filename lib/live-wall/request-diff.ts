// What the requests that worked have in common and this one lacks, judged by their structure; nobody is named.
import type { ShownRequest } from './wall'

type Single = 'method' | 'path' | 'type'
type Named = 'header' | 'query' | 'body'

export type What =
  | 'method-other'
  | 'path-other'
  | `type-${'missing' | 'extra' | 'other'}`
  | `${Named}-${'missing' | 'extra'}`

export interface Difference {
  /** Missing: those that worked have it and this one has not; extra: the other way round; other: both, and not alike. */
  what: What
  /** Of a query parameter, header or field of the body; else the value that most have. */
  name: string
  /** What stands here instead, where it is another. */
  here?: string
  /** How many of those that worked have it, or lack it where it is extra. */
  count: number
  of: number
}

/** What more than half of those that worked agree on is worth saying; less is taste. */
const agreed = 0.5

interface Structure {
  single: Record<Single, string>
  names: Record<Named, ReadonlySet<string>>
}

/** Written by the browser, whatever a learner does; and said apart, as the type of the body. */
const uninteresting = new Set(['content-type', 'content-length', 'host', 'user-agent', 'accept-language'])

/** Ids differ from one learner to the next; the place they stand in does not. */
const idLike = /^(?:\d+|[0-9a-f]{8,}|[0-9a-f-]{32,}|(?=.*\d)[\w-]{16,})$/i

const pathOf = (pathname: string): string =>
  pathname
    .split('/')
    .map((part) => (idLike.test(part) ? '{id}' : part))
    .join('/')

/** Names of an object's fields with their way down and the kind of what they hold; a list counts by its first item. */
function fieldsOf(value: unknown, way = '', depth = 0): string[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return fieldsOf(value[0], `${way}[]`, depth + 1)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = way === '' ? name : `${way}.${name}`
    return [here, ...fieldsOf(inner, here, depth + 1)]
  })
}

function bodyFields(body: string): string[] {
  try {
    return fieldsOf(JSON.parse(body))
  } catch {
    return []
  }
}

function partsOf(url: string): { path: string; query: string[] } {
  const { pathname, searchParams, host } = new URL(
    URL.canParse(url) ? url : `http://x${url.startsWith('/') ? '' : '/'}`,
  )
  return { path: `${host === 'x' ? '' : host}${pathOf(pathname)}`, query: [...searchParams.keys()] }
}

function structureOf({ method, url, headers, body }: ShownRequest): Structure {
  const { path, query } = partsOf(url)
  const named = headers.map(([name, value]) => [name.toLowerCase(), value] as const)
  const type = named.find(([name]) => name === 'content-type')?.[1] ?? ''
  return {
    single: { method: method.toUpperCase(), path, type: type.split(';')[0]?.trim().toLowerCase() ?? '' },
    names: {
      query: new Set(query),
      header: new Set(named.map(([name]) => name).filter((name) => !uninteresting.has(name))),
      body: new Set(bodyFields(body)),
    },
  }
}

function tally(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function singleDifference(part: Single, here: Structure, worked: Structure[]): Difference[] {
  const counts = tally(worked.map(({ single }) => single[part]))
  const [name, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  const own = here.single[part]
  if (count / worked.length <= agreed || name === own) return []
  if (part === 'type' && name === '') return [{ what: 'type-extra', name: own, count, of: worked.length }]
  if (part === 'type' && own === '') return [{ what: 'type-missing', name, count, of: worked.length }]
  return [{ what: `${part}-other`, name, here: own, count, of: worked.length }]
}

function nameDifferences(part: Named, here: Structure, worked: Structure[]): Difference[] {
  const counts = tally(worked.flatMap(({ names }) => [...names[part]]))
  const of = worked.length
  const own = here.names[part]
  const missing = [...counts]
    .filter(([name, count]) => !own.has(name) && count / of > agreed)
    .map(([name, count]): Difference => ({ what: `${part}-missing`, name, count, of }))
  const extra = [...own]
    .map((name): Difference => ({ what: `${part}-extra`, name, count: of - (counts.get(name) ?? 0), of }))
    .filter(({ count }) => count === of)
  return [...missing.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en')), ...extra]
}

/** @returns what is likeliest the cause first; nothing when nobody's request worked yet */
export function requestDiff(here: ShownRequest, worked: readonly ShownRequest[]): Difference[] {
  if (worked.length === 0) return []
  const [own, others] = [structureOf(here), worked.map(structureOf)]
  return [
    ...singleDifference('method', own, others),
    ...singleDifference('path', own, others),
    ...singleDifference('type', own, others),
    ...nameDifferences('header', own, others),
    ...nameDifferences('query', own, others),
    ...nameDifferences('body', own, others),
  ]
}
