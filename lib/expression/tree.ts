// What an expression is made of, once it is parsed.
import type { Value } from './value'

export type Operator = '^' | '*' | '/' | '+' | '-' | '<' | '<=' | '>' | '>=' | '=' | '!=' | '&'

export interface Placed {
  /** Characters of the template, the second not included. */
  readonly from: number
  readonly to: number
  /** Parts within parts, this one included. */
  readonly depth: number
}

export type NodeShape =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string }
  /** `.name` or `.0`. */
  | { readonly kind: 'property'; readonly of: Node; readonly name: string }
  /** `[key]`. */
  | { readonly kind: 'item'; readonly of: Node; readonly key: Node }
  | { readonly kind: 'call'; readonly of: Node; readonly given: readonly Node[] }
  | { readonly kind: 'negation'; readonly of: Node }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'group'; readonly of: Node }
  | { readonly kind: 'lambda'; readonly names: readonly string[]; readonly body: Node }

export type Node = NodeShape & Placed

/** The parts right below one. */
export function childrenOf(node: NodeShape): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return []
    case 'item':
      return [node.of, node.key]
    case 'call':
      return [node.of, ...node.given]
    case 'operation':
      return [node.left, node.right]
    case 'lambda':
      return [node.body]
    default:
      return [node.of]
  }
}
