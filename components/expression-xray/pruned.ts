import type { XrayNode } from '@/lib/expression/xray'

export interface PrunedNode extends Omit<XrayNode, 'children'> {
  children: PrunedNode[]
  /** Some of its parts are not shown. */
  cut: boolean
}

/** As much of a tree as can be looked at: so many levels, so many parts. */
export function pruned(tree: XrayNode, levels: number, left = { parts: 150 }): PrunedNode {
  const children: PrunedNode[] = []
  if (levels > 1) {
    for (const child of tree.children) {
      if (left.parts <= 0) break
      left.parts -= 1
      children.push(pruned(child, levels - 1, left))
    }
  }
  return { ...tree, children, cut: children.length < tree.children.length }
}
