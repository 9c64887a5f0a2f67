// Cards and nodes as text that can be read and compared line by line: a setting a line, longer texts as they are written.
import type { Card, Flow } from '@/lib/flow/flow'
import { mainOutputs, outputCount } from '@/lib/workflow/sockets'
import type { Workflow, WorkflowNode } from '@/lib/workflow/workflow'

const isPlain = (value: unknown) => value === null || typeof value !== 'object'

/** Of a row with a name: `Accept: text/xml`. */
const isPair = (value: unknown): value is { name: string; value: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'name,value'

function lines(key: string, value: unknown): string[] {
  if (isPair(value)) return lines(value.name, value.value)
  if (isPlain(value)) {
    const text = String(value)
    if (!text.includes('\n')) return [`${key}${key.endsWith('→') ? '' : ':'} ${text}`.trimEnd()]
    return [`${key}:`, ...text.split('\n').map((line) => `  ${line}`)]
  }
  const isList = Array.isArray(value)
  const parts = Object.entries(value as object).flatMap(([name, part]) =>
    lines(isList ? String(Number(name) + 1) : name, part),
  )
  return parts.length === 0 ? [] : [`${key}:`, ...parts.map((line) => `  ${line}`)]
}

const settingLines = (settings: object) =>
  Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : lines(key, value)))

/** What is set of the whole; no card and no node is called so. */
export const switchName = '*'

/** Something with a name, and what it says. */
export interface Part {
  name: string
  /** Where it stands, where the screen tells it by that. */
  place?: number
  settings: Readonly<Record<string, unknown>>
}

function partOfCard({ id, ...settings }: Card, index: number): Part {
  return { name: id, place: index + 1, settings }
}

export const titleOf = ({ name, place }: Pick<Part, 'name' | 'place'>): string =>
  place === undefined ? name : `${place}. ${name}`

export const cardParts = ({ dialect, cards }: Flow): Part[] => [
  { name: switchName, settings: { dialect } },
  ...cards.map(partOfCard),
]

const sockets: Readonly<Partial<Record<WorkflowNode['kind'], readonly string[]>>> = {
  if: ['true', 'false'],
  loop: ['done', 'loop'],
}

/** In the order of their numbers. */
function outputsOf(node: WorkflowNode, { wires }: Workflow): string[] {
  const main = mainOutputs(node, wires)
  return Array.from({ length: outputCount(node, wires) }, (_, output) =>
    output === main ? 'error' : (sockets[node.kind]?.[output] ?? (main > 1 ? String(output + 1) : '')),
  )
}

function partOfNode(node: WorkflowNode, workflow: Workflow): Part {
  const { name, kind, settings, at: _place, ...how } = node
  const leadsTo = Object.fromEntries(
    outputsOf(node, workflow).flatMap((socket, output) => {
      const ends = workflow.wires.filter((wire) => wire.from === name && wire.output === output)
      const to = ends.map((wire) => (wire.input === 0 ? wire.to : `${wire.to} (${wire.input + 1})`))
      return to.length === 0 ? [] : [[`${socket} →`.trim(), to.join(', ')]]
    }),
  )
  return { name, settings: { kind, ...settings, ...how, ...leadsTo } }
}

/** The active switch, and each node with where it leads; places on the canvas say nothing. */
export const nodeParts = (workflow: Workflow): Part[] => [
  { name: switchName, settings: { active: workflow.active } },
  ...workflow.nodes.map((node) => partOfNode(node, workflow)),
]

export const readable = (parts: readonly Part[]): string =>
  `${parts.map((part) => [`[${titleOf(part)}]`, ...settingLines(part.settings)].join('\n')).join('\n\n')}\n`
