// Puts a field into a JSON text without touching a byte of what is there: in its style, at the end of its object.
import { withStandIns } from './format-body'
import { type JsonNode, parseTree } from './response/json-tree'

export interface Inserted {
  body: string
  /** The new value in the text; of a text, what stands between its quotes. */
  start: number
  end: number
}

/**
 * @param path names from the root object down; objects that are missing on the way are made
 * @returns undefined where the text is not JSON, the field is there already, or no object stands on the way
 */
export function withField(body: string, path: readonly string[], value: unknown): Inserted | undefined {
  const text = body.trim() === '' ? '{}' : body
  const root = parseTree(withStandIns(text))
  if (root?.kind !== 'object') return undefined
  let object: JsonNode = root
  let depth = 0
  for (const name of path) {
    const child: JsonNode | undefined = object.children.findLast(({ key }) => key === name)
    if (!child) break
    if (child.kind !== 'object') return undefined
    object = child
    depth += 1
  }
  const [name, ...rest] = path.slice(depth)
  if (name === undefined) return undefined
  const held = rest.reduceRight((inner, key) => ({ [key]: inner }), value)
  return located(insertedInto(text, object, name, held), path)
}

const indentAt = (text: string, at: number) =>
  /^[\t ]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? ''

function insertedInto(text: string, object: JsonNode, name: string, value: unknown): string {
  const written = (indent: string) =>
    `${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)}`
  const last = object.children.at(-1)
  if (!last) {
    const outer = indentAt(text, object.start)
    const inner = `${outer}  `
    return `${text.slice(0, object.start)}{\n${inner}${written(inner)}\n${outer}}${text.slice(object.end)}`
  }
  const indent = indentAt(text, last.from)
  const ownLine = text.slice(0, last.from).endsWith(`\n${indent}`)
  const addition = ownLine
    ? `,\n${indent}${written(indent)}`
    : `, ${JSON.stringify(name)}: ${JSON.stringify(value)}`
  return text.slice(0, last.end) + addition + text.slice(last.end)
}

function located(body: string, path: readonly string[]): Inserted | undefined {
  let node = parseTree(withStandIns(body))
  for (const name of path) node = node?.children.findLast(({ key }) => key === name)
  if (!node) return undefined
  const quote = node.kind === 'string' ? 1 : 0
  return { body, start: node.start + quote, end: node.end - quote }
}
