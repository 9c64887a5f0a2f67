import { sortedTerms, type Term } from '@/lib/content/glossary'
import type { Locale } from '@/lib/i18n/locales'
import { folded } from '../reference/matches'

export interface Letter {
  /** Capital, without its accent. */
  letter: string
  terms: Term[]
}

/** The terms in the order of the reader's alphabet, by the letter they begin with. */
export function byLetter(terms: Iterable<Term>, locale: Locale): Letter[] {
  const letters = new Map<string, Term[]>()
  for (const term of sortedTerms(terms, locale)) {
    const letter = folded(term.term[locale]).charAt(0).toUpperCase()
    letters.set(letter, [...(letters.get(letter) ?? []), term])
  }
  return [...letters].map(([letter, of]) => ({ letter, terms: of }))
}

export const letterId = (letter: string) => `letter-${letter.toLowerCase()}`
