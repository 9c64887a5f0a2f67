// Promises a JSON text with expressions in it that stays JSON whatever they come to.
import { isExpression, soleSource, templateOf } from './expression'

/** Fields by name; a leaf is a setting, or a value as it is. A map, because a field may be called `__proto__`. */
export type Tree = Map<string, Tree | { leaf: unknown }>

/** Quotes within a value would end the text it stands in: `JSON.stringify` writes them so that they do not. */
function leafText(value: unknown): string {
  if (typeof value !== 'string' || !isExpression(value)) return JSON.stringify(value)
  const source = soleSource(value)
  if (source !== undefined) return `{{ JSON.stringify(${source}) ?? null }}`
  const { texts, sources } = templateOf(value)
  if (sources.length === 0) return JSON.stringify(texts[0])
  // `join` writes nothing where there is nothing, as a text with expressions does.
  const parts = texts.flatMap((text, i) => [
    ...(text === '' ? [] : [JSON.stringify(text)]),
    ...(sources[i] === undefined ? [] : [sources[i]]),
  ])
  return `{{ JSON.stringify([${parts.join(', ')}].join("")) }}`
}

function lines(tree: Tree, indent: string): string {
  const rows = [...tree].map(([name, value]) => {
    const text = value instanceof Map ? lines(value, `${indent}  `) : leafText(value.leaf)
    return `${indent}  ${JSON.stringify(name)}: ${text}`
  })
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n${indent}}`
}

/** A setting: it begins with `=` where there is an expression in it. */
export function jsonText(tree: Tree): string {
  const text = lines(tree, '')
  return text.includes('{{') ? `=${text}` : text
}
