import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { SearchIndex } from '@/lib/search/engine'
import { loadIndex } from './load-index'

/** The index of a language once it is there, and a way to ask again where it could not be had. */
export function useIndex(locale: Locale) {
  const [index, setIndex] = useState<SearchIndex>()
  const [attempt, setAttempt] = useState({ failed: false })
  useEffect(() => {
    if (attempt.failed) return
    let gone = false
    loadIndex(locale).then(
      (loaded) => gone || setIndex(() => loaded),
      () => gone || setAttempt({ failed: true }),
    )
    return () => {
      gone = true
    }
  }, [locale, attempt])
  return { index, failed: attempt.failed, retry: () => setAttempt({ failed: false }) }
}
