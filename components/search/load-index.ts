import type { Locale } from '@/lib/i18n/locales'
import { indexFrom, type SearchIndex } from '@/lib/search/engine'

const indexes = new Map<Locale, Promise<SearchIndex>>()

async function fetchIndex(locale: Locale): Promise<SearchIndex> {
  const response = await fetch(`/${locale}/search.json`)
  if (!response.ok) throw new Error(`Failed to load the search: the server answered ${response.status}.`)
  return indexFrom(await response.text())
}

/** Once for each language; one that could not be had is asked for again. */
export function loadIndex(locale: Locale): Promise<SearchIndex> {
  const index = indexes.get(locale) ?? fetchIndex(locale)
  indexes.set(locale, index)
  index.catch(() => indexes.delete(locale))
  return index
}
