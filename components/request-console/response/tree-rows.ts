// The rows of a JSON tree that are in view, and the values a search finds in it. Without recursion: a body may be as deep as it likes.
import { fold, mostMatches } from './find-text'
import { isContainer, type JsonNode, valueText } from './json-tree'

interface Place {
  /** From 1, as ARIA counts. */
  level: number
  position: number
  size: number
}

export type TreeRow = Place &
  ({ kind: 'node'; node: JsonNode; open: boolean } | { kind: 'more'; of: JsonNode; rest: number })

/** Children of one value shown at first, and added by each "show more". */
export const atOnce = 100

/** @param shown how many children of a value are shown where it is open */
export function treeRows(
  root: JsonNode,
  isOpen: (node: JsonNode, level: number) => boolean,
  shown: (node: JsonNode) => number,
): TreeRow[] {
  const rows: TreeRow[] = []
  const waiting: TreeRow[] = [{ kind: 'node', node: root, open: false, level: 1, position: 1, size: 1 }]
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row)
    if (row.kind === 'more') continue
    const { node, level } = row
    row.open = isContainer(node) && node.children.length > 0 && isOpen(node, level)
    if (!row.open) continue
    const all = node.children.length
    const some = Math.min(shown(node), all)
    const size = some < all ? some + 1 : all
    if (some < all) {
      waiting.push({ kind: 'more', of: node, rest: all - some, level: level + 1, position: size, size })
    }
    for (let i = some - 1; i >= 0; i--) {
      const child = node.children[i]
      if (child)
        waiting.push({ kind: 'node', node: child, open: false, level: level + 1, position: i + 1, size })
    }
  }
  return rows
}

/** Stable over redraws: values by where they start, and the row after a value's children by its own. */
export const rowId = (row: TreeRow): string =>
  row.kind === 'node' ? `${row.node.start}` : `${row.of.start}+`

/** Values whose name or text holds the query, in the order they stand. */
export function findNodes(root: JsonNode, text: string, query: string): JsonNode[] {
  const needle = fold(query)
  const found: JsonNode[] = []
  if (needle === '') return found
  const waiting = [root]
  for (let node = waiting.pop(); node && found.length < mostMatches; node = waiting.pop()) {
    const named = typeof node.key === 'string' && fold(node.key).includes(needle)
    if (named || (!isContainer(node) && fold(valueText(text, node)).includes(needle))) found.push(node)
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (child) waiting.push(child)
    }
  }
  return found
}
