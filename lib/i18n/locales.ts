// The three languages of the course, and the one a stranger most likely reads.

export const locales = ['en', 'pt', 'es'] as const
export type Locale = (typeof locales)[number]

/** The `lang` attribute: pt is written for Brazil. */
export const htmlLang: Record<Locale, string> = { en: 'en', pt: 'pt-BR', es: 'es' }

/** Each language by its own name, as its readers look for it. */
export const localeNames: Record<Locale, string> = { en: 'English', pt: 'Português', es: 'Español' }

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

/**
 * @param acceptLanguage value of an Accept-Language header (RFC 9110 §12.5.4), or null
 * @returns the supported locale with the highest quality; the first named wins a tie; `en` when none fits
 */
export function bestLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [range = '', ...params] = part.trim().toLowerCase().split(';')
    const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='))
    const quality = q === undefined ? 1 : Number(q.slice(2))
    return { language: range.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 }
  })
  const supported = wanted.filter((w) => isLocale(w.language) && w.quality > 0)
  supported.sort((a, b) => b.quality - a.quality)
  const best = supported[0]?.language
  return best !== undefined && isLocale(best) ? best : 'en'
}
