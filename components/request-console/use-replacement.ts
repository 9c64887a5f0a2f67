import { useState } from 'react'
import type { Note } from '@/lib/http/curl/parse-curl'
import type { Problem } from '@/lib/http/curl/words'
import type { RequestDraft } from './request-draft'

/** What is said of a request that something else than typing has put into the console. */
export type Said =
  | { by: 'curl'; ignored: string[]; notes: Note[] }
  | { by: 'curl-unread'; problem: Problem }
  | { by: 'curl-failed' }
  | { by: 'operation'; summary: string; names: boolean }
  | { by: 'history'; id: string }
  | { by: 'reset' }
  | { by: 'undo' }

export interface Replacement {
  said?: Said
  /** Present while there is a request to go back to. */
  undo?: () => void
  replace: (next: RequestDraft, said: Said) => void
  /** Keeps the request as it is now, for what is about to take its place. */
  keep: (said: Said) => void
  /** Says something without changing the request. */
  say: (said: Said) => void
}

/** Parts that only the request before had must not shine through; variables are the learner's, not one request's. */
const whole = (before: RequestDraft, next: RequestDraft): Partial<RequestDraft> => ({
  ...Object.fromEntries(Object.keys(before).map((part) => [part, undefined])),
  variables: before.variables,
  ...next,
})

/**
 * Puts a whole request in the place of another, and keeps that one to be brought back, back and forth.
 * @param answered changes when a request has been answered: then this is no news any more
 */
export function useReplacement(
  draft: RequestDraft,
  edit: (patch: Partial<RequestDraft>) => void,
  answered: string | undefined,
): Replacement {
  const [last, setLast] = useState<{ said: Said; before?: RequestDraft; answered?: string }>()
  const news = last?.answered === answered ? last : undefined
  const keep = (said: Said) => setLast({ said, before: draft, answered })
  const replace = (next: RequestDraft, said: Said) => {
    keep(said)
    edit(whole(draft, next))
  }
  const before = news?.before
  return {
    said: news?.said,
    undo: before && (() => replace(before, { by: 'undo' })),
    replace,
    keep,
    say: (said) => setLast({ said, before, answered }),
  }
}
