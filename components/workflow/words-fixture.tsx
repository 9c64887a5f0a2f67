import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'

const texts = { en, es, pt }

export type Language = keyof typeof texts

/** As a server would write it; a word that is missing, or lacks a value, is an error. */
export const markupOf = (part: ReactNode, locale: Language = 'en'): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={texts[locale]}
      onError={(error) => {
        throw error
      }}
    >
      {part}
    </NextIntlClientProvider>,
  )

export const wordsOf = (part: ReactNode, locale: Language = 'en'): string =>
  markupOf(part, locale)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
