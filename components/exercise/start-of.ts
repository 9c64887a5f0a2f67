// What a workbench opens with, made from an exercise's folder; on the server only.
import { type Attempt, entryFile } from '@/lib/content/attempt'
import type { Exercise } from '@/lib/content/exercise'
import type { WorkflowFile } from '@/lib/content/workflow-file'
import type { Locale } from '@/lib/i18n/locales'
import { eventNames } from '../webhook-lab/event-names'
import type { LabStart } from '../webhook-lab/lab-start'
import { designStart } from './design/setting-labels'
import type { Start } from './start'

/** @param attempt the exercise's start or its solution */
export function startOf(attempt: Attempt, { start, lines }: Exercise, locale: Locale): Start {
  if (attempt.kind === 'code') return { kind: 'code', files: attempt.files, entry: entryFile }
  if (attempt.kind === 'webhook') return { kind: 'webhook', lab: labStart(attempt, locale) }
  if (attempt.kind === 'design') return designStart(attempt.file, locale)
  if (attempt.kind === 'flow') {
    const { flow, contacts, locked } = attempt.file
    return { kind: 'flow', flow, contacts, locked }
  }
  if (attempt.kind === 'workflow') return workflowStart(attempt.file, locale)
  if (attempt.kind === 'order') {
    const { pool, code } = start.kind === 'order' ? start.file : attempt.file
    return { kind: 'order', order: attempt.file.order, pool, code, lines }
  }
  const { requests, locked, predict } = attempt.file
  return { kind: 'request', requests, locked, predict }
}

/** What happens to a workflow without a part of the lab that shows it could not be seen. */
const deliveryParts = ['happenings', 'log'] as const

function workflowStart({ workflow, call, subscribed, parts }: WorkflowFile, locale: Locale): Start {
  if (subscribed.length + parts.length === 0) return { kind: 'workflow', workflow, call }
  const shown = parts.length > 0 ? parts : deliveryParts
  const lab: LabStart = { parts: shown, subscribed, events: eventNames(locale) }
  return { kind: 'workflow', workflow, call, lab }
}

function labStart({ lab, files }: Extract<Attempt, { kind: 'webhook' }>, locale: Locale): LabStart {
  const { does, answers: _answers, running: _running, ...start } = lab
  // A solution says what was subscribed among the things that were done.
  const done = does.find((act) => 'subscribe' in act)
  const handler = Object.keys(files).length > 0 ? files : undefined
  return {
    ...start,
    subscription: done?.subscribe ?? start.subscription,
    handler,
    events: eventNames(locale),
  }
}
