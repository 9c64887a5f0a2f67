// Reads the flows and workflows that a lesson gives to play with, without checks: `flows/<name>.json` and `workflows/<name>.json` beside its text.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Locale } from '@/lib/i18n/locales'
import { type FlowFile, flowFileSchema } from './flow-file'
import { type Texts, withTexts } from './texts'
import { type Lesson, parseContent, parseContentJson } from './tree'
import { type WorkflowFile, workflowFileSchema } from './workflow-file'

const textsSchema = z.record(z.string(), z.string().min(1))

/** `<name>.<locale>.json` beside it holds what stands in it as `%name%`, where something does. */
function textsBeside(folder: string, name: string, locale: Locale): Texts {
  const path = join(folder, `${name}.${locale}.json`)
  return existsSync(path) ? parseContentJson(textsSchema, path, 'the texts of a lesson’s part') : {}
}

function read(lesson: Lesson, kind: 'flows' | 'workflows', name: string, locale: Locale) {
  const folder = join(lesson.folder, kind)
  const path = join(folder, `${name}.json`)
  const value = parseContentJson(z.record(z.string(), z.unknown()), path, 'a part of a lesson')
  return { path, value: withTexts(value, textsBeside(folder, name, locale), path) }
}

/** @throws ContentError when it is not there or is none */
export function readFreeFlow(
  lesson: Lesson,
  name: string,
  locale: Locale,
): Pick<FlowFile, 'flow' | 'contacts'> {
  const { path, value } = read(lesson, 'flows', name, locale)
  return parseContent(flowFileSchema.pick({ flow: true, contacts: true }), value, path, 'a flow of a lesson')
}

/** @throws ContentError when it is not there or is none */
export function readFreeWorkflow(
  lesson: Lesson,
  name: string,
  locale: Locale,
): Pick<WorkflowFile, 'workflow' | 'call'> {
  const { path, value } = read(lesson, 'workflows', name, locale)
  const schema = workflowFileSchema.pick({ workflow: true, call: true })
  return parseContent(schema, value, path, 'a workflow of a lesson')
}
