// Promises when failure counts as lasting, by a policy's own rule.
import type { EndpointRow } from './delivery'
import { minute } from './durations'
import type { DisableRule } from './policy'

type LastingRule = Extract<DisableRule, { kind: 'lasting' }>
type Failing = Pick<EndpointRow, 'failures' | 'failingSince'>

/** What to keep in mind after one more failure at `at`. */
export function failedAgain({ startsAfter }: LastingRule, known: Failing, at: number): Failing {
  if (known.failingSince !== undefined) return { failingSince: known.failingSince }
  if (!startsAfter) return { failingSince: at }
  const recent = (known.failures ?? []).filter((moment) => at - moment <= startsAfter.within)
  if (recent.some((moment) => at - moment >= startsAfter.apart)) return { failingSince: at }
  // Thousands may fail in a minute; one of them is enough to measure by.
  const isNew = at - (recent.at(-1) ?? Number.NEGATIVE_INFINITY) >= minute
  return { failures: isNew ? [...recent, at] : recent }
}

export function isLasting({ forMs }: LastingRule, { failingSince = Infinity }: Failing, at: number): boolean {
  return at - failingSince >= forMs
}
