// Says what is wrong with a workflow before it runs, each at its place; a workflow with such problems can still be looked at and changed.
import { webhooksOf } from './address'
import { checkSettings } from './check-settings'
import { checkWires } from './check-wires'
import { isTrigger } from './sockets'
import type { Problem, Workflow } from './workflow'

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}

function sameAddress(workflow: Workflow): Problem[] {
  const addresses = webhooksOf(workflow).map(({ settings }) => `${settings.method} ${settings.path}`)
  return repeated(addresses).flatMap((address) => {
    const last = webhooksOf(workflow).findLast(
      ({ settings }) => `${settings.method} ${settings.path}` === address,
    )
    return last ? [{ code: 'webhook.same-path', node: last.name, setting: 'path', values: { address } }] : []
  })
}

const sameNames = ({ nodes }: Workflow): Problem[] =>
  repeated(nodes.map(({ name }) => name)).map((name) => ({
    code: 'node.same-name',
    node: name,
    values: { name },
  }))

export function checkWorkflow(workflow: Workflow): Problem[] {
  if (workflow.nodes.length === 0) return [{ code: 'workflow.empty' }]
  const begins = workflow.nodes.some(({ kind, disabled }) => isTrigger(kind) && !disabled)
  return [
    ...(begins ? [] : [{ code: 'workflow.no-trigger' }]),
    ...sameNames(workflow),
    ...sameAddress(workflow),
    ...checkWires(workflow),
    ...checkSettings(workflow),
  ]
}

/** With two nodes of one name nobody could say where a wire leads. Anything else shows when it runs. */
export const obstacleOf = (workflow: Workflow): Problem | undefined => sameNames(workflow)[0]
