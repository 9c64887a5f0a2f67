// Promises the sentences all hosts share, of which a page loads only the languages that are asked for.
import { defaultLocale, type Locale, type Texts } from './locale'
import type { Sentences } from './sentences/en'

const modules: Readonly<Record<Locale, () => Promise<{ sentences: Sentences }>>> = {
  en: () => import('./sentences/en'),
  pt: () => import('./sentences/pt'),
  es: () => import('./sentences/es'),
}

const known: Partial<Record<Locale, Sentences>> = {}

/** Makes ready what a request in this language may be answered with. Without a network, a language once loaded stands in. */
export async function learn(locale: Locale): Promise<void> {
  if (known[locale]) return
  try {
    known[locale] = (await modules[locale]()).sentences
  } catch (error) {
    if (!spoken()) throw error
  }
}

const spoken = (): Sentences | undefined => known[defaultLocale] ?? Object.values(known)[0]

/** A sentence in each language, made when it is read: `learn` that language first. */
export function say(write: (sentences: Sentences, locale: Locale) => string): Texts {
  const read = (locale: Locale) => {
    const sentences = known[locale] ?? spoken()
    if (!sentences) throw new Error(`Failed to say something in "${locale}": learn("${locale}") comes first.`)
    return write(sentences, locale)
  }
  return {
    get en() {
      return read('en')
    },
    get pt() {
      return read('pt')
    },
    get es() {
      return read('es')
    },
  }
}
