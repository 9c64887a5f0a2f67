// A page's address that opens one of its gauntlets at an hour.

/** Names the gauntlet, for a page may hold several. */
const key = 'gauntlet'

export const largestSeed = 2 ** 31 - 1

export const isSeed = (seed: number): boolean => Number.isInteger(seed) && seed >= 0 && seed <= largestSeed

export function hourAddress(href: string, id: string, seed: number): string {
  const { origin, pathname } = new URL(href)
  return `${origin}${pathname}?${new URLSearchParams({ [key]: id, seed: String(seed) })}`
}

/** The hour that the address asks for, if it is meant for this gauntlet. */
export function linkedSeed(search: string, id: string): number | undefined {
  const query = new URLSearchParams(search)
  const text = query.get('seed') ?? ''
  const seed = /^\d+$/.test(text) ? Number(text) : -1
  return query.get(key) === id && isSeed(seed) ? seed : undefined
}
