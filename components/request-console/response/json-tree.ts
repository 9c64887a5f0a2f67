// Reads JSON as a tree that still knows where each value stands in the text, so that `10.0` and 2^60 are shown as they were written.
import { lintJson } from '../json-lint'
import { scanJson } from '../json-scan'

export interface JsonNode {
  kind: 'object' | 'array' | 'string' | 'number' | 'literal'
  /** Its name in an object or its position in a list; the root has none. */
  key?: string | number
  /** Where its name begins, or the value itself where it has none. */
  from: number
  /** The value, as offsets in the text. No two values start at one place. */
  start: number
  end: number
  parent?: JsonNode
  children: JsonNode[]
}

/** @returns undefined when the text is not JSON */
export function parseTree(text: string): JsonNode | undefined {
  const tokens = scanJson(text)
  if (lintJson(text, tokens)) return undefined
  let root: JsonNode | undefined
  let open: JsonNode | undefined
  let name: { text: string; from: number } | undefined
  tokens.forEach((token, i) => {
    const piece = text.slice(token.start, token.end)
    if (piece === ',' || piece === ':') return
    if (piece === '}' || piece === ']') {
      if (open) open.end = token.end
      open = open?.parent
      return
    }
    const after = tokens[i + 1]
    if (token.kind === 'string' && after && text.charAt(after.start) === ':') {
      name = { text: piece, from: token.start }
      return
    }
    const node: JsonNode = {
      kind: piece === '{' ? 'object' : piece === '[' ? 'array' : kindOf(token.kind),
      key: name ? decoded(name.text) : open?.children.length,
      from: name?.from ?? token.start,
      start: token.start,
      end: token.end,
      parent: open,
      children: [],
    }
    name = undefined
    open?.children.push(node)
    root ??= node
    if (piece === '{' || piece === '[') open = node
  })
  return root
}

const kindOf = (kind: string): JsonNode['kind'] => (kind === 'string' || kind === 'number' ? kind : 'literal')

const decoded = (text: string): string => JSON.parse(text)

export const isContainer = ({ kind }: JsonNode) => kind === 'object' || kind === 'array'

/** From the root's child down to the node itself; the root has no step. */
export function stepsTo(node: JsonNode): JsonNode[] {
  const steps: JsonNode[] = []
  for (let at: JsonNode | undefined = node; at?.parent; at = at.parent) steps.push(at)
  return steps.reverse()
}

/** JSONPath as RFC 9535 has it: `$.items[0]['first name']`. */
export const jsonPath = (node: JsonNode): string =>
  `$${stepsTo(node)
    .map(({ key }) => {
      if (typeof key === 'number') return `[${key}]`
      const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key ?? '')
      return plain
        ? `.${key}`
        : `['${JSON.stringify(key).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}']`
    })
    .join('')}`

/** What a person means by the value: a text without its quotes and escapes, anything else as it stands. */
export function valueText(text: string, node: JsonNode): string {
  const written = text.slice(node.start, node.end)
  return node.kind === 'string' ? decoded(written) : written
}
