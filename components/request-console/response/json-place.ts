// Finds where a JSON pointer (RFC 6901) leads in a text, and for what is missing the place where it would stand.
import { isContainer, parseTree } from './json-tree'

export interface Place {
  start: number
  end: number
  /** Only for what is not there: what would be written at `start`. */
  ghost?: string
}

/** @returns undefined when the text is not JSON, or the pointer leads into something that holds nothing */
export function placeOfPointer(text: string, pointer: string): Place | undefined {
  let node = parseTree(text)
  for (const step of pointer.split('/').slice(1)) {
    if (!node || !isContainer(node)) return undefined
    const name = step.replace(/~1/g, '/').replace(/~0/g, '~')
    // Of names that come twice the last one counts, as for JSON.parse.
    const next = node.children.findLast((child) => String(child.key) === name)
    if (!next) {
      const last = node.children.at(-1)
      const at = last?.end ?? node.start + 1
      const written = node.kind === 'object' ? `${JSON.stringify(name)}: …` : '…'
      return { start: at, end: at, ghost: last ? `, ${written}` : written }
    }
    node = next
  }
  return node && { start: node.from, end: node.end }
}
