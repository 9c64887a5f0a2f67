import { useLocale } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import type { Locale } from '@/lib/i18n/locales'
import type { OperationEntry } from './operation-entry'

const lists = new Map<Locale, Promise<OperationEntry[]>>()

async function fetched(locale: Locale): Promise<OperationEntry[]> {
  const response = await fetch(`/${locale}/operations.json`)
  const list: unknown = await response.json()
  if (!response.ok || !Array.isArray(list))
    throw new Error(`Failed to load the operations: status ${response.status}.`)
  return list
}

/** Asked for once a page and language; what failed is asked for again the next time. */
function listIn(locale: Locale): Promise<OperationEntry[]> {
  const list = lists.get(locale) ?? fetched(locale)
  lists.set(locale, list)
  list.catch(() => lists.delete(locale))
  return list
}

/** The practice operations in the reader's language: there soon after they first touch the page, or when asked for. */
export function useOperations() {
  const locale = useLocale()
  const [loaded, setLoaded] = useState<{ locale: Locale; list: OperationEntry[] }>()
  const ask = useCallback(async () => setLoaded({ locale, list: await listIn(locale) }), [locale])
  useEffect(() => onFirstTouch(ask), [ask])
  return { operations: loaded?.locale === locale ? loaded.list : undefined, ask }
}
