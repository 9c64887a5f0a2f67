// Promises the language a request asked for, out of those the practice world speaks.

export type Locale = 'en' | 'pt' | 'es'
export type Texts = Readonly<Record<Locale, string>>

/** The platform writes Portuguese for people; a request without preference gets what the platform would say. */
export const defaultLocale: Locale = 'pt'

function isLocale(language: string): language is Locale {
  return language === 'en' || language === 'pt' || language === 'es'
}

/** Reads `Accept-Language` with its weights; regions are ignored (`pt-BR` is `pt`). */
export function localeOf(headers: Pick<Headers, 'get'>, fallback: Locale = defaultLocale): Locale {
  let best: { locale: Locale; weight: number } | undefined
  for (const choice of (headers.get('accept-language') ?? '').split(',')) {
    const [tag = '', ...parameters] = choice.trim().toLowerCase().split(';')
    const language = tag.split('-')[0] ?? ''
    const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    if (isLocale(language) && weight > (best?.weight ?? 0)) best = { locale: language, weight }
  }
  return best?.locale ?? fallback
}
