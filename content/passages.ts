// The prose of the course as its readers meet it: what a lesson and the messages of its exercises say, piece by piece.
import type { Nodes, Root } from 'mdast'
import { exerciseSlugs, readExercise } from '@/lib/content/exercise'
import type { Lesson } from '@/lib/content/tree'
import type { Locale } from '@/lib/i18n/locales'
import { attributesOf, isPart, stepId } from './lesson-tree'

export interface Passage {
  /** The step's id, or the exercise and the key of the message. */
  where: string
  /** `aside`: only for the trainer, or on paper. */
  kind: 'prose' | 'heading' | 'aside' | 'message'
  /** One paragraph, title, cell or message; `code` stands between back-ticks. */
  text: string
  /** What of it stands out: in bold or italics, as a term or with a direction. A new word is shown so. */
  standsOut: string
}

/** Attributes of parts that hold prose. */
export const proseAttributes: ReadonlySet<string> = new Set(['why', 'belief', 'title', 'label'])

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

function inlineText(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(inlineText).join('') : ''
}

const outstanding = (node: Nodes): boolean =>
  node.type === 'strong' ||
  node.type === 'emphasis' ||
  (isPart(node) && ['Term', 'Pull', 'Push'].includes(node.name ?? ''))

function standingOut(node: Nodes): string {
  if (outstanding(node)) return inlineText(node)
  return 'children' in node ? node.children.map(standingOut).filter(Boolean).join('; ') : ''
}

/** What attributes of this part, and of parts within it, say. */
function attributeTexts(node: Nodes, deep: boolean): string[] {
  const own = isPart(node)
    ? Object.entries(attributesOf(node)).flatMap(([name, text]) => (proseAttributes.has(name) ? [text] : []))
    : []
  const inner =
    deep && 'children' in node ? node.children.flatMap((child) => attributeTexts(child, deep)) : []
  return [...own, ...inner]
}

/** @param tree of a lesson */
export function lessonPassages(tree: Root): Passage[] {
  const passages: Passage[] = []
  let step = ''
  const add = (kind: Passage['kind'], text: string, standsOut = '') => {
    const plain = text.replace(/\s+/g, ' ').trim()
    if (plain !== '') passages.push({ where: step, kind, text: plain, standsOut })
  }
  const walk = (node: Nodes, aside: boolean) => {
    const hidden = aside || (isPart(node) && (node.name === 'Notes' || node.name === 'Handout'))
    const kind = hidden ? 'aside' : 'prose'
    const isBlock = blocks.has(node.type)
    if (node.type === 'heading') {
      const title = inlineText(node)
      step = stepId(title) ?? step
      add('heading', title.replace(/\s*\[#[a-z-]+\]$/, ''))
    } else if (isBlock) add(kind, inlineText(node), standingOut(node))
    // Within a paragraph may stand a <Choice> that says why.
    for (const text of attributeTexts(node, isBlock)) add(kind, text)
    if (!isBlock && 'children' in node) for (const child of node.children) walk(child, hidden)
  }
  walk(tree, false)
  return passages
}

/** Every text in nested objects and lists, by its keys. */
export const textsIn = (value: unknown, keys: readonly string[] = []): [key: string, text: string][] =>
  typeof value === 'string'
    ? [[keys.join('.'), value]]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(inner, [...keys, key]))

/** The messages of a lesson's exercises; a task line by line. */
export const exercisePassages = (lesson: Lesson, locale: Locale): Passage[] =>
  exerciseSlugs(lesson).flatMap((slug) =>
    textsIn(readExercise(lesson, slug, locale).messages).flatMap(([key, text]) =>
      text.split('\n').map((line) => ({
        where: `${slug} ${key}`,
        kind: 'message',
        text: line.replace(/^\d+\. /, ''),
        standsOut: '',
      })),
    ),
  )

/** Sentences of a passage; code is one word without signs, so a point in it ends nothing. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/`[^`]*`/g, '□')
    .split(/(?<=[.!?…]["”’»)*]*)\s+/)
    .filter((sentence) => sentence !== '')

/** Words of a sentence; a dash, a plus or an arrow by itself is none. */
export const wordsOf = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}□]/u.test(word))
