// Finds what was left in another language: a sentence that is the English one, or small words that a language does not have.
import type { Locale } from '@/lib/i18n/locales'
import { sentencesOf } from './passages'

const english =
  'the and with your you which this that when what of is are was were it from have has had not they she his her but or if then there than them where who how'
const portuguese = 'você não uma são então já isso esse essa com mas tem foi ele um quem pelo pela ao à'
const spanish = 'el los las una pero también él hay cuando donde cómo del lo muy usted sin y'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words by which another language is told, where the reader's own has no such word. */
const foreign: Record<Locale, ReadonlySet<string>> = {
  en: new Set([...set(portuguese), ...set(spanish)].filter((word) => word.length > 2)),
  pt: new Set([...set(english), ...set(spanish)]),
  es: new Set([...set(english), ...set(portuguese)]),
}

/** Code, names in quotation marks and places that a message fills are nobody's language. */
function ownWords(text: string): string {
  const bare = text.replace(/`[^`]*`|“[^”]*”|\{[^{}]*\}/g, ' ')
  return bare === text ? text : ownWords(bare)
}

/** Words that stand by themselves: neither `mudá-los` nor `ERROR_NOT_FOUND` has one within it. */
const plainWords = (text: string) => text.match(/(?<![\p{L}\p{N}_./@-])\p{L}+(?![\p{L}\p{N}_/@-])/gu) ?? []

/** @returns words that the language does not have, as they stand in the text */
export const foreignWords = (text: string, locale: Locale): string[] =>
  plainWords(ownWords(text)).filter((word) => foreign[locale].has(word.toLowerCase()))

/**
 * @param english sentences of which none may come again
 * @returns sentences of three words or more that are English ones to the letter
 */
export const copiedSentences = (text: string, english: ReadonlySet<string>): string[] =>
  sentencesOf(text).filter((sentence) => english.has(sentence) && plainWords(ownWords(sentence)).length >= 3)
