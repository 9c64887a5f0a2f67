// The words of the course: what each means in every language, which others belong to it, where it is taught.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'
import { ContentError } from './failure'
import { courseRoot, parseContentJson } from './tree'

const perLocale = z.strictObject({ en: z.string().min(1), pt: z.string().min(1), es: z.string().min(1) })
const otherWords = z.array(z.string().min(1)).min(1)

/** `content/glossary/<id>.json`. */
const termSchema = z.strictObject({
  term: perLocale,
  /** One or two plain sentences. */
  definition: perLocale,
  /** Other words people look for it by; they are searched, the lessons do not use them. */
  also: z
    .strictObject({ en: otherWords.optional(), pt: otherWords.optional(), es: otherWords.optional() })
    .default({}),
  /** Ids of terms that belong to it. */
  see: z.array(z.string()).default([]),
  /** `<unit>/<lesson>` where it is taught. */
  lesson: z.string().optional(),
})

export interface Term extends z.infer<typeof termSchema> {
  /** Slug: the file's name, and its anchor in the page of the glossary. */
  id: string
}

export const glossaryFolder = join(courseRoot, 'glossary')

/** `content` is where the link past the header leads, so no term can have that anchor. */
const idPattern = /^(?!content$)[a-z]+(?:-[a-z]+)*$/

function readTerm(folder: string, file: string): Term {
  const path = join(folder, file)
  const id = file.replace(/\.json$/, '')
  if (!idPattern.test(id)) {
    throw new ContentError(
      'read a term',
      path,
      `"${id}" is not a slug of small letters, or is taken`,
      'Rename it, e.g. "path-parameter.json"',
    )
  }
  return { id, ...parseContentJson(termSchema, path, 'a term of the glossary') }
}

/**
 * @param folder one file for each term
 * @returns every term, by id
 * @throws ContentError naming the file, the cause and the remedy
 */
export function readGlossary(folder: string = glossaryFolder): ReadonlyMap<string, Term> {
  const terms = readdirSync(/* turbopackIgnore: true */ folder)
    .sort()
    .map((file) => readTerm(folder, file))
  const ids = new Map(terms.map((term) => [term.id, term]))
  for (const { id, see } of terms) {
    const lost = see.filter((other) => !ids.has(other) || other === id)
    if (lost.length > 0) {
      throw new ContentError(
        'read a term',
        join(folder, `${id}.json`),
        `"see" names ${lost.join(', ')}, which is no other term`,
        'Correct "see"',
      )
    }
  }
  return ids
}

let known: ReadonlyMap<string, Term> | undefined

/** The course's own glossary. In development the files change under us; a build reads them once. */
export function glossary(): ReadonlyMap<string, Term> {
  if (process.env.NODE_ENV !== 'production') return readGlossary()
  known ??= readGlossary()
  return known
}

/** Terms in the order of the reader's alphabet. */
export const sortedTerms = (terms: Iterable<Term>, locale: Locale): Term[] =>
  [...terms].sort((a, b) => a.term[locale].localeCompare(b.term[locale], locale))
