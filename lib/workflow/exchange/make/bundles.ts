// Promises how the items a node gives are addressed in Make, by kind of node and the number of its module.
import type { WorkflowNode } from '../../workflow'
import { addressIn, type Bundle } from './expression'

/** These hand on what they get: in Make, later modules ask the one before them. */
const handsOn = new Set<WorkflowNode['kind']>(['if', 'wait', 'respond'])

export const isThrough = ({ kind }: WorkflowNode): boolean => handsOn.has(kind)

function ofRequest(number: number, fullResponse: boolean): Bundle {
  const names: Readonly<Record<string, string>> = {
    body: 'data',
    statusCode: 'statusCode',
    headers: 'headers',
  }
  return {
    address: (steps) => {
      if (!fullResponse) return addressIn(number, ['data', ...steps])
      const [first = '', ...rest] = steps
      const name = Object.hasOwn(names, first) ? names[first] : undefined
      return name && addressIn(number, [name, ...rest])
    },
  }
}

/**
 * @param number of the node's module
 * @param before of the node it gets its items from
 */
export function bundleOf(
  node: WorkflowNode,
  number: number,
  before: () => Bundle | undefined,
): Bundle | undefined {
  switch (node.kind) {
    case 'webhook':
      // Headers come only where the webhook was told to ask for them.
      return { address: (steps) => (steps[0] === 'headers' ? undefined : addressIn(number, steps)) }
    case 'http-request':
      return ofRequest(number, node.settings.fullResponse)
    case 'platform':
      return ofRequest(number, false)
    case 'loop':
      return { address: (steps) => addressIn(number, steps) }
    case 'set': {
      const { fields, keepOthers } = node.settings
      return {
        address: (steps) =>
          fields.some(({ name }) => name === steps[0])
            ? addressIn(number, steps)
            : keepOthers
              ? before()?.address(steps)
              : undefined,
      }
    }
    default:
      return isThrough(node) ? before() : undefined
  }
}
