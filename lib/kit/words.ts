// The sentences of kits in one language: what their programs say, and what stands in their README.
import type { Locale } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { fillSentence } from '@/lib/practice/check'

type ReadmeWord = keyof (typeof messages)['en']['kit']['readme']

export const programWords = (locale: Locale) => messages[locale].kit.words

export const readmeWords =
  (locale: Locale) =>
  (name: ReadmeWord, values: Record<string, string | number> = {}): string =>
    fillSentence(messages[locale].kit.readme[name], values)
