// Reads the diagnostic: eight tasks, each about a new situation and tied to the lesson that teaches it.
import { join } from 'node:path'
import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'
import { courseRoot, parseContentJson } from './tree'

const slug = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/)
const sentence = z.string().min(1)

/** What there is to judge: bytes of an exchange, or rows of a log. */
const exhibitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wire'), label: sentence, text: sentence }),
  z.strictObject({
    kind: z.literal('log'),
    label: sentence,
    columns: z.array(sentence).min(2),
    rows: z.array(z.array(sentence)).min(2),
  }),
])

const taskSchema = z.strictObject({
  id: slug,
  /** `<unit>/<lesson>` without digits. */
  lesson: z.string().regex(/^[a-z-]+\/[a-z\d-]+$/),
  situation: sentence,
  exhibit: exhibitSchema.optional(),
  question: sentence,
  /** Id of the right choice. */
  answer: slug,
  choices: z.array(z.strictObject({ id: slug, label: sentence, why: sentence })).min(3),
})

export const diagnosticSchema = z.strictObject({ tasks: z.array(taskSchema).length(8) })

export type Exhibit = z.infer<typeof exhibitSchema>
export type DiagnosticTask = z.infer<typeof taskSchema>

/** @returns the tasks in the order of their lessons */
export function readDiagnostic(locale: Locale): DiagnosticTask[] {
  const path = join(courseRoot, 'diagnostic', `${locale}.json`)
  return parseContentJson(diagnosticSchema, path, 'the diagnostic').tasks
}
