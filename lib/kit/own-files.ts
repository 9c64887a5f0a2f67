// Which files of a kit are the learner's to change, made from one way through the exercise, and what stands around them.
import type { Attempt } from '@/lib/content/attempt'
import type { Exercise } from '@/lib/content/exercise'
import { scenesOf } from '@/lib/content/flow-file'
import { asJavaScript } from './as-javascript'
import type { OwnFiles, Scene } from './exercise-file'
import { writeHttpFile } from './http-file'

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const programOf = (files: Readonly<Record<string, string>>): OwnFiles =>
  Object.fromEntries(
    Object.entries(files).map(([path, code]) => [`src${path.replace(/\.ts$/, '.js')}`, asJavaScript(code)]),
  )

/** Where an exercise asks what was seen, or has no handler, what happens is the learner's to say. */
const saysWhatHappens = ({ messages, start }: Exercise) =>
  messages.fields !== undefined || (start.kind === 'webhook' && Object.keys(start.files).length === 0)

function answersFile({ messages }: Exercise, given: Readonly<Record<string, string>>): OwnFiles {
  const fields = Object.keys(messages.fields ?? {})
  if (fields.length === 0) return {}
  return { 'answers.json': asJson(Object.fromEntries(fields.map((field) => [field, given[field] ?? '']))) }
}

/** Of a request that says nothing of its answer yet: the questions, open. */
const openQuestions = ({ start }: Exercise) =>
  start.kind === 'request' && start.file.predict.length > 0
    ? Object.fromEntries(start.file.predict.map((ask) => [ask, '?']))
    : undefined

function httpFile(exercise: Exercise, { file }: Extract<Attempt, { kind: 'request' }>, note: string): string {
  const open = openQuestions(exercise)
  const predictions = file.requests.map((_, at) => file.predictions[at] ?? open)
  return writeHttpFile({ requests: file.requests, predictions }, [exercise.messages.title, note])
}

/**
 * @param attempt the exercise's start for a kit that is given away
 * @param note what the learner is told at the top of `requests.http`
 */
export function ownFiles(exercise: Exercise, attempt: Attempt, note: string): OwnFiles {
  if (attempt.kind === 'request')
    return {
      'requests.http': httpFile(exercise, attempt, note),
      ...answersFile(exercise, attempt.file.answers),
    }
  if (attempt.kind === 'code') return programOf(attempt.files)
  if (attempt.kind === 'webhook')
    return {
      ...programOf(attempt.files),
      ...(saysWhatHappens(exercise) ? { 'lab.json': asJson(attempt.lab.does) } : {}),
      ...answersFile(exercise, attempt.lab.answers),
    }
  if (attempt.kind === 'order') {
    const isOpen = exercise.start.kind === 'order' && exercise.start.file.pool && attempt === exercise.start
    return { 'order.json': asJson(isOpen ? [] : attempt.file.order) }
  }
  if (attempt.kind === 'design') return { 'design.json': asJson(attempt.file.chosen) }
  const { kind, file } = attempt
  const built = kind === 'flow' ? file.flow : file.workflow
  return { [`${kind}.json`]: asJson(built), ...answersFile(exercise, file.answers) }
}

/** What happens to the learner's files is what happens in the solution: that gives nothing away. */
export function sceneOf(exercise: Exercise): Scene {
  const { solution } = exercise
  if (solution.kind === 'webhook') {
    const { does, answers: _answers, ...lab } = solution.lab
    return { kind: 'webhook', lab: saysWhatHappens(exercise) ? lab : { ...lab, does } }
  }
  if (solution.kind === 'design') {
    const { chosen: _chosen, ...design } = solution.file
    return { kind: 'design', design }
  }
  if (solution.kind === 'flow') {
    return { kind: 'flow', plays: scenesOf(solution.file, 'flow.json') }
  }
  if (solution.kind === 'workflow') {
    const { workflow: _workflow, answers: _answers, ...workflow } = solution.file
    return { kind: 'workflow', workflow }
  }
  return { kind: solution.kind }
}
