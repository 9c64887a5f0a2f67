// Keeps expressions right when a node gets another name: `$('Old')` and `$node["Old"]` become the new one.
import type { Json, WorkflowNode } from '@/lib/workflow/workflow'

const quoted = String.raw`(?<mark>['"\x60])(?<name>(?:\\.|(?!\k<mark>)[^\\])*)\k<mark>`
const call = new RegExp(String.raw`(?<open>\$\(\s*)${quoted}(?<close>\s*\))`, 'gsu')
const lookup = new RegExp(String.raw`(?<open>\$node\s*\[\s*)${quoted}(?<close>\s*\])`, 'gsu')
const dotted = /\$node\.(?<name>[\p{L}_$][\p{L}\p{N}_$]*)/gu

const plain = (name: string) => name.replaceAll(/\\(.)/gsu, '$1')
const escaped = (name: string, mark: string) =>
  name.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\n', '\\n')

/** The same JavaScript, with every mention of the node by its new name. */
export function renameInCode(source: string, from: string, to: string): string {
  const inQuotes = (whole: string, ...rest: unknown[]): string => {
    const { open, mark, name, close } = rest.at(-1) as Record<'open' | 'mark' | 'name' | 'close', string>
    return plain(name) === from ? `${open}${mark}${escaped(to, mark)}${mark}${close}` : whole
  }
  return source
    .replace(call, inQuotes)
    .replace(lookup, inQuotes)
    .replace(dotted, (whole, name: string) => (name === from ? `$node["${escaped(to, '"')}"]` : whole))
}

/** Of an expression only what stands inside its braces is code. Other texts stay as they are. */
function renameInSetting(setting: string, from: string, to: string): string {
  if (!setting.startsWith('=')) return setting
  return setting.replaceAll(/\{\{.*?\}\}/gs, (braces) => renameInCode(braces, from, to))
}

function renameInside(value: Json, from: string, to: string): Json {
  if (typeof value === 'string') return renameInSetting(value, from, to)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((part) => renameInside(part, from, to))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renameInside(part, from, to)]))
}

/** The node with every mention of another one by that one's new name. The same object where there was none. */
export function renameInNode(node: WorkflowNode, from: string, to: string): WorkflowNode {
  const before = node.settings as unknown as { [key: string]: Json }
  const settings = renameInside(before, from, to) as { [key: string]: Json }
  if (node.kind === 'code') settings.source = renameInCode(node.settings.source, from, to)
  if (JSON.stringify(settings) === JSON.stringify(before)) return node
  return { ...node, settings } as unknown as WorkflowNode
}
