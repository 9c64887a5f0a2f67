// What must be equal in every language of a lesson: steps, parts with their attributes, code, tables, lists and links. Prose is left out.
import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { attributesOf, isPart, type Part, stepId } from './lesson-tree'
import { proseAttributes } from './passages'

/** Without the language, in which links differ. */
const sameAddress = (url: string) => url.replace(/^\/(?:en|pt|es)(?=\/|$)/, '/{locale}')

function partLine(part: Part): string {
  const attributes = Object.entries(attributesOf(part)).map(([name, value]) =>
    proseAttributes.has(name) ? name : `${name}=${value.replace(/\s+/g, ' ')}`,
  )
  return `<${[part.name, ...attributes].join(' ')}>`
}

function lineOf(node: Nodes): string | undefined {
  if (isPart(node)) return partLine(node)
  if (node.type === 'heading') return `${'#'.repeat(node.depth)} ${stepId(textOf(node)) ?? ''}`
  if (node.type === 'code') return ['```', node.lang, node.meta, '\n', node.value].join(' ')
  if (node.type === 'table') return `table ${node.children.length} × ${node.children[0]?.children.length}`
  if (node.type === 'list') return `${node.ordered ? 'numbered' : 'plain'} list of ${node.children.length}`
  if (node.type === 'link') return `link ${sameAddress(node.url)}`
  if (node.type === 'image') return `image ${node.url}`
  return undefined
}

/** Code in a sentence, without the words in it that are the reader's: a sentence in quotes, a name that stands for any. */
export const sameCode = (code: string) =>
  code
    .replace(/"[^"]*"/g, (text) => (text.includes(' ') ? '"…"' : text))
    .replace(/\b(?:nome|nombre)=valor\b/g, 'name=value')

/** Badges, links and code stand where a sentence wants them; they are compared as what a step has; code may come again. */
const movable: ReadonlySet<string> = new Set(['link', 'mdxJsxTextElement', 'inlineCode'])

/**
 * @param tree of a lesson
 * @returns a line for each thing that stands in it, in order; what may move within a sentence, sorted behind its step
 */
export function skeletonOf(tree: Root): string[] {
  const lines: string[] = []
  let moving: string[] = []
  const endStep = () => {
    lines.push(...moving.sort())
    moving = []
  }
  visit(tree, (node) => {
    if (node.type === 'heading' && node.depth === 2) endStep()
    const line = node.type === 'inlineCode' ? `\`${sameCode(node.value)}\`` : lineOf(node)
    if (line === undefined) return
    if (!movable.has(node.type)) lines.push(line)
    else if (node.type !== 'inlineCode' || !moving.includes(line)) moving.push(line)
  })
  endStep()
  return lines
}

/** Every part of a lesson, in order. */
export function partsOf(tree: Root): Part[] {
  const parts: Part[] = []
  visit(tree, (node) => {
    if (isPart(node)) parts.push(node)
  })
  return parts
}
