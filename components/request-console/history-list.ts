// Which exchanges a console remembers as its own, and which two of them are laid side by side.
import type { Exchange } from '@/mocks/wire-log'

/** Newest first. */
export const ownExchanges = (entries: readonly Exchange[]): Exchange[] =>
  entries.filter(({ origin }) => origin.kind === 'console').toReversed()

/** At most two: a third takes the place of the one that was chosen first. */
export const withPin = (pins: readonly string[], id: string): string[] =>
  pins.includes(id) ? pins.filter((other) => other !== id) : [...pins, id].slice(-2)

/** The earlier one first, whichever was chosen first; undefined until there are two that are still on the log. */
export function pinnedPair(
  pins: readonly string[],
  newestFirst: readonly Exchange[],
): { a: Exchange; b: Exchange } | undefined {
  const [b, a] = newestFirst.filter(({ id }) => pins.includes(id))
  return a && b ? { a, b } : undefined
}
