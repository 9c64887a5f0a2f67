import { readMisconceptions } from '@/lib/content/misconceptions'
import type { Locale } from '@/lib/i18n/locales'
import type { Belief } from './beliefs-met.client'

/** Every misconception card by its id, in one language. */
export const beliefsIn = (locale: Locale): Record<string, Belief> =>
  Object.fromEntries(
    [...readMisconceptions()].map(([id, { belief, refutation }]) => [
      id,
      { belief: belief[locale], refutation: refutation[locale] },
    ]),
  )
