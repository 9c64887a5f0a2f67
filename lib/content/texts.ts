// Puts a language's texts into a file that all languages share: a value `%greeting%` becomes the text of that name.
import { ContentError } from './failure'

export type Texts = Readonly<Record<string, string>>

/** The whole value, so that no `%20` is taken for one. */
const place = /^%([a-z]+(?:-[a-z]+)*)%$/

/** @throws ContentError where a name has no text */
export function withTexts(value: unknown, texts: Texts, path: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, texts, path))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, withTexts(inner, texts, path)]),
    )
  const name = typeof value === 'string' ? place.exec(value)?.[1] : undefined
  if (name === undefined) return value
  const text = texts[name]
  if (text !== undefined) return text
  throw new ContentError(
    'read the texts of an exercise',
    path,
    `%${name}% has no text`,
    `Add it under "texts" to the sentences of every language; there are: ${Object.keys(texts).join(', ') || 'none'}`,
  )
}
