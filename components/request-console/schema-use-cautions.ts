import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { Caution, KnownOperation } from './schema-practice'

/** A word half typed is nothing to be cautious about. */
const pause = 400

type Ask = (operation: KnownOperation, locale: Locale) => Promise<Caution[]>

/**
 * What the operation would find in `text`, a moment after the last key.
 * @param text undefined where there is nothing to hold against the operation
 */
export function useCautions(
  operation: KnownOperation,
  text: string | undefined,
  part: 'query' | 'body',
): readonly Caution[] {
  const locale = useLocale()
  const [found, setFound] = useState<{ operation: KnownOperation; cautions: Caution[] }>()
  useEffect(() => {
    if (text === undefined) return setFound(undefined)
    let stale = false
    const ask: Ask = (known, language) =>
      part === 'body' ? known.bodyCautions(text, language) : known.queryCautions(text, language)
    const timer = setTimeout(async () => {
      const cautions = await ask(operation, locale).catch(() => [])
      if (!stale) setFound({ operation, cautions })
    }, pause)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [operation, text, part, locale])
  return found?.operation === operation ? found.cautions : []
}
