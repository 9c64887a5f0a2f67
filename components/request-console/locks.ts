// Keeps the parts of a request that a lesson has fixed as they are, whatever way a change comes in: typed, pasted, loaded or undone.
import { splitUrl } from './query-rows'
import type { RequestDraft } from './request-draft'

/** `url` is the address up to its `?`; the `{names}` in it can still be filled in. */
export const lockable = ['method', 'url', 'query', 'headers', 'auth', 'body'] as const
export type Lockable = (typeof lockable)[number]
export type Locks = readonly Lockable[]

const fieldsOf: Record<Exclude<Lockable, 'url' | 'query'>, readonly (keyof RequestDraft)[]> = {
  method: ['method'],
  headers: ['headers', 'withheld'],
  auth: ['auth'],
  body: ['body', 'bodyKind', 'text', 'form', 'plain'],
}

const isField = (lock: Lockable): lock is keyof typeof fieldsOf => lock in fieldsOf

function lockedUrl(locks: Locks, now: string, next: string): string {
  const [kept, wanted] = [splitUrl(now), splitUrl(next)]
  const { query } = locks.includes('query') ? kept : wanted
  const { base } = locks.includes('url') ? kept : wanted
  const { fragment } = locks.includes('url') ? kept : wanted
  return `${base}${query === undefined ? '' : `?${query}`}${fragment}`
}

/** What of `patch` may reach `draft`. */
export function withinLocks(
  locks: Locks,
  draft: RequestDraft,
  patch: Partial<RequestDraft>,
): Partial<RequestDraft> {
  if (locks.length === 0) return patch
  const fixed = new Set<string>(locks.filter(isField).flatMap((lock) => fieldsOf[lock]))
  if (locks.includes('query')) fixed.add('offQuery')
  const free: Partial<RequestDraft> = Object.fromEntries(
    Object.entries(patch).filter(([field]) => !fixed.has(field)),
  )
  const touchesUrl = locks.includes('url') || locks.includes('query')
  return free.url === undefined || !touchesUrl
    ? free
    : { ...free, url: lockedUrl(locks, draft.url, free.url) }
}

/** A request kept from before, with what the lesson has fixed since. */
export function lockedTo(locks: Locks, preset: RequestDraft, kept: RequestDraft): RequestDraft {
  return locks.length === 0 ? kept : { ...preset, ...withinLocks(locks, preset, kept) }
}
