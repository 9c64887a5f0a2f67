// Reads one way through an exercise, right or wrong; whatever it does not say itself, the exercise's start says for it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type DesignFile, designFileSchema } from './design-file'
import { ContentError } from './failure'
import { type FlowFile, flowFileSchema, scenesOf } from './flow-file'
import { type LabFile, labFileSchema } from './lab-file'
import { type OrderFile, orderFileSchema } from './order-file'
import { type RequestFile, requestFileSchema } from './schema'
import { type Texts, withTexts } from './texts'
import { parseContent, parseContentJson, readContentFile } from './tree'
import { type WorkflowFile, workflowFileSchema } from './workflow-file'

/** One way through an exercise. */
export type Attempt =
  | { kind: 'request'; file: RequestFile }
  | { kind: 'code'; files: Record<string, string> }
  /** `files` is empty where nobody is to write a handler. */
  | { kind: 'webhook'; lab: LabFile; files: Record<string, string> }
  | { kind: 'order'; file: OrderFile }
  | { kind: 'design'; file: DesignFile }
  | { kind: 'flow'; file: FlowFile }
  | { kind: 'workflow'; file: WorkflowFile }

/**
 * `request`: sent from the console; `code`: run in the sandbox; `webhook`: done in a Webhook lab; `order`: lines put in
 * order; `design`: settings chosen, and a day lived with them; `flow`: cards filled, and played as a chat; `workflow`: nodes
 * wired, and run.
 */
export type ExerciseKind = Attempt['kind']

/** The file a code exercise runs. */
export const entryFile = '/main.ts'

/** Of a known wrong answer: what it fails with. Nobody inherits it, and no program reads it. */
const expectFile = '/expect.json'
const labFile = '/lab.json'

/** Where each file lies, by its name from the folder. */
type Places = Readonly<Record<string, string>>

function placesBelow(folder: string, prefix = ''): Places {
  const names = readdirSync(folder).sort()
  return Object.assign(
    {},
    ...names.map((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return placesBelow(path, `${prefix}/${name}`)
      return { [`${prefix}/${name}`]: path }
    }),
  )
}

/** Beside `solution`, and beside the folder that holds the wrong ones. */
function startOf(folder: string): string {
  const home = dirname(folder)
  return join(basename(home) === 'wrong' ? dirname(home) : home, 'start')
}

/** The start's files with the attempt's own put over them. */
function placesOf(folder: string): Places {
  const start = startOf(folder)
  const given = existsSync(start) ? placesBelow(start) : {}
  const { [expectFile]: _expectation, ...places } = { ...given, ...placesBelow(folder) }
  return places
}

const read = (places: Places): Record<string, string> =>
  Object.fromEntries(
    Object.entries(places).map(([name, path]) => [name, readContentFile(path, 'a file of an exercise')]),
  )

interface Found {
  /** Where the file lies that decides the kind. */
  path: string
  /** The start's own, of the same name. */
  given: string
  others: Places
  texts: Texts
}

const partsSchema = z.record(z.string(), z.unknown())

/** The start's keys with the attempt's own put over them: such a file says only what differs. */
function overGiven({ path, given, texts }: Found, what: string): unknown {
  const own = parseContentJson(partsSchema, path, what)
  const isOwn = path === given || !existsSync(given)
  return withTexts(isOwn ? own : { ...parseContentJson(partsSchema, given, what), ...own }, texts, path)
}

function flowOf(found: Found): FlowFile {
  const what = 'the flow of an exercise'
  const file = parseContent(flowFileSchema, overGiven(found, what), found.path, what)
  scenesOf(file, found.path)
  return file
}

function workflowOf(found: Found): WorkflowFile {
  const what = 'the workflow of an exercise'
  return parseContent(workflowFileSchema, overGiven(found, what), found.path, what)
}

/** By the file that decides the kind. */
const kinds: Readonly<Record<string, (found: Found) => Attempt>> = {
  '/request.json': ({ path }) => ({
    kind: 'request',
    file: parseContentJson(requestFileSchema, path, 'the requests of an exercise'),
  }),
  '/order.json': ({ path }) => ({
    kind: 'order',
    file: parseContentJson(orderFileSchema, path, 'the order of an exercise'),
  }),
  '/design.json': ({ path }) => ({
    kind: 'design',
    file: parseContentJson(designFileSchema, path, 'the design of an exercise'),
  }),
  '/flow.json': (found) => ({ kind: 'flow', file: flowOf(found) }),
  '/workflow.json': (found) => ({ kind: 'workflow', file: workflowOf(found) }),
  [labFile]: ({ path, others }) => ({
    kind: 'webhook',
    lab: parseContentJson(labFileSchema, path, 'the lab of an exercise'),
    files: read(others),
  }),
  [entryFile]: ({ path, others }) => ({ kind: 'code', files: read({ ...others, [entryFile]: path }) }),
}

const asNames = (separator: string) =>
  Object.keys(kinds)
    .map((name) => name.slice(1))
    .join(separator)

/**
 * @param folder `start`, `solution` or one folder of `wrong`
 * @param texts what stands as `%name%` in the file of a flow or a workflow, in one language
 * @throws ContentError when it is not there, or nothing tells its kind
 */
export function readAttempt(folder: string, texts: Texts = {}): Attempt {
  if (!existsSync(folder))
    throw new ContentError(
      'read an exercise',
      folder,
      'the folder is not there',
      `Add it with what differs from the start: ${asNames(', ')}`,
    )
  const places = placesOf(folder)
  for (const [name, attempt] of Object.entries(kinds)) {
    const { [name]: path, ...others } = places
    if (path !== undefined) return attempt({ path, given: join(startOf(folder), name), others, texts })
  }
  throw new ContentError(
    'read an exercise',
    folder,
    `there is neither ${asNames(' nor ')}`,
    'Add one of them, here or in the start',
  )
}
