// The misconception cards: a belief many hold, why it is not so, and an experiment that shows it, in every language.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ContentError } from './failure'
import { requestFileSchema } from './schema'
import { courseRoot, parseContentJson } from './tree'

const perLocale = z.strictObject({ en: z.string().min(1), pt: z.string().min(1), es: z.string().min(1) })

/** Where the experiment is done: at a step of a lesson, or in the playground, with a request that is ready to be sent. */
const placeSchema = z.union([
  z.strictObject({
    text: perLocale,
    /** `<unit>/<lesson>#<step>`. */
    step: z.string().regex(/^[a-z-]+\/[a-z\d-]+#[a-z-]+$/),
  }),
  z.strictObject({
    text: perLocale,
    request: requestFileSchema.shape.requests.element,
    /** What the practice world answers to it; a test asks. */
    status: z.int(),
  }),
])

/** `content/misconceptions/<id>.json`; its detector is `lib/practice/misconceptions/<id>.ts`. */
const cardSchema = z.strictObject({
  belief: perLocale,
  /** What the learner did that shows it. */
  shown: perLocale,
  /** Two to four short sentences. */
  refutation: perLocale,
  experiment: placeSchema,
})

export type MisconceptionCard = z.infer<typeof cardSchema>

export const misconceptionFolder = join(courseRoot, 'misconceptions')

/**
 * @param folder one file for each card
 * @returns every card, by id
 * @throws ContentError naming the file, the cause and the remedy
 */
export function readMisconceptions(
  folder: string = misconceptionFolder,
): ReadonlyMap<string, MisconceptionCard> {
  const files = readdirSync(/* turbopackIgnore: true */ folder).sort()
  return new Map(
    files.map((file) => {
      const path = join(folder, file)
      const id = file.replace(/\.json$/, '')
      if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
        throw new ContentError(
          'read a misconception card',
          path,
          `"${id}" is not a slug of small letters`,
          'Rename it, e.g. "delivered-once.json"',
        )
      }
      return [id, parseContentJson(cardSchema, path, 'a misconception card')]
    }),
  )
}
