// What of a lesson only its teacher may have before the class is through: notes, and which answers are right and why.
import { join } from 'node:path'
import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { bundleMDX } from 'mdx-bundler'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'
import { ContentError } from './failure'
import { safeHtml } from './safe-html'
import { remarkSteps, type Step } from './steps'
import { type Lesson, readContentFile } from './tree'

export interface StepNotes {
  minutes: number
  html: string
}

export interface QuizKey {
  /** Ids of right choices. */
  right: string[]
  /** Choice → why it is right, or why it is not. */
  whys: Record<string, string>
}

export interface Teaching {
  steps: Step[]
  /** Step → what to say, and how long it takes; a step need not have any. */
  notes: Record<string, StepNotes>
  /** By the quiz's id in its lesson. */
  keys: Record<string, QuizKey>
}

type Element = MdxJsxFlowElement | MdxJsxTextElement
const isElement = (node: Nodes): node is Element => node.type.startsWith('mdxJsx')

/** Strings as they are, `{5}` as "5". */
function attribute({ attributes }: Element, name: string): string {
  const found = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)
  const value = found?.value
  return (typeof value === 'object' ? value?.value : value) ?? ''
}

function within(parent: Parents, name: string): Element[] {
  const found: Element[] = []
  visit(parent as Nodes, (node: Nodes) => {
    if (isElement(node) && node.name === name) found.push(node)
  })
  return found
}

/** Two notes of one step are read one after the other. */
function notesOf(step: Parents): StepNotes | undefined {
  const all = within(step, 'Notes')
  if (all.length === 0) return undefined
  const minutes = all.map((notes) => Number(attribute(notes, 'minutes')) || 0)
  return { minutes: minutes.reduce((sum, each) => sum + each, 0), html: all.map(safeHtml).join('') }
}

const keyOf = (quiz: Element): QuizKey => ({
  right: [attribute(quiz, 'answer')],
  whys: Object.fromEntries(
    within(quiz, 'Choice').map((choice) => [attribute(choice, 'id'), attribute(choice, 'why')]),
  ),
})

const remarkTeaching = (teaching: Teaching) => () => (tree: Root) => {
  for (const step of within(tree, 'Step')) {
    const notes = notesOf(step)
    if (notes) teaching.notes[attribute(step, 'id')] = notes
  }
  for (const quiz of within(tree, 'Quiz')) teaching.keys[attribute(quiz, 'id')] = keyOf(quiz)
}

async function read(path: string): Promise<Teaching> {
  const teaching: Teaching = { steps: [], notes: {}, keys: {} }
  try {
    await bundleMDX({
      source: readContentFile(path, 'the lesson'),
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          ...(options.remarkPlugins ?? []),
          remarkSteps((step) => teaching.steps.push(step)),
          remarkTeaching(teaching),
        ],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
  } catch (error) {
    throw new ContentError('read what a lesson tells its teacher', path, String(error), 'Correct the MDX')
  }
  return teaching
}

const known = new Map<string, Promise<Teaching>>()

/** Read once for each language while a production server lives. */
export function readTeaching(lesson: Lesson, locale: Locale): Promise<Teaching> {
  const path = join(lesson.folder, `lesson.${locale}.mdx`)
  if (process.env.NODE_ENV !== 'production') return read(path)
  const reading = known.get(path) ?? read(path)
  known.set(path, reading)
  return reading
}
