// What a learner's program asked about contacts, one id after the other, and what it printed.
import type { Evidence } from '@/lib/practice/evidence'
import { pathParameter, wanted } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

const path = '/core/v1/contact/{id}'

/** The last answer for each of the ids, in small letters, that was asked for. */
export function answersOf({ exchanges }: Evidence, ids: readonly string[]): Exchange[] {
  const reads = wanted(exchanges, { method: 'GET', path })
  return ids.flatMap((id) => reads.findLast((read) => pathParameter(read, path)?.toLowerCase() === id) ?? [])
}

export const isRefused = ({ response }: Exchange): boolean => (response?.status ?? 0) >= 400

export const printed = ({ console }: Evidence, text: string): boolean =>
  console.some((line) => line.text.includes(text))

/** The number in the last line that says `found`. */
export const lastCount = ({ console }: Evidence): string | undefined =>
  console.flatMap(({ text }) => /\bfound\D*(\d+)/i.exec(text)?.[1] ?? []).at(-1)
