// A page's address that opens one of its labs with faults on.

/** Names the lab, for a page may hold several. */
const key = 'lab'

/** @param query as `faultLink` writes it */
export function labAddress(href: string, id: string, query: string): string {
  const { origin, pathname } = new URL(href)
  return `${origin}${pathname}?${key}=${encodeURIComponent(id)}&${query}`
}

/** The query if it is meant for this lab. */
export const labQueryOf = (search: string, id: string): string | undefined =>
  new URLSearchParams(search).get(key) === id ? search.replace(/^\?/, '') : undefined
