// What every settings form of a node works on.
import type { NodeKind, NodeOf } from '@/lib/workflow/workflow'
import type { Bench } from '../bench'
import { changeNode } from '../edits'
import type { Arriving } from './use-arriving'

export interface NodeEditor<K extends NodeKind> {
  bench: Bench
  node: NodeOf<K>
  /** What comes in, for values shown beside the fields. */
  arriving: Arriving
  /** @param what names the field that is typed in */
  set(settings: Partial<NodeOf<K>['settings']>, what?: string): void
}

export function nodeEditor<K extends NodeKind>(
  bench: Bench,
  node: NodeOf<K>,
  arriving: Arriving,
): NodeEditor<K> {
  return {
    bench,
    node,
    arriving,
    set: (settings, what) =>
      bench.change(
        changeNode(bench.workflow, node.name, { settings: settings as Record<string, unknown> }),
        what && `${node.name} ${what}`,
      ),
  }
}
