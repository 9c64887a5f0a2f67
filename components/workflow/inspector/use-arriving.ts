import { useMemo } from 'react'
import { scopeOf } from '@/lib/workflow/scope-of'
import type { Scope } from '@/lib/workflow/script/scope'
import type { Item } from '@/lib/workflow/workflow'
import { arrivingAt } from '../arriving'
import type { Bench } from '../bench'
import { type ItemPath, itemOfNode, itemPaths } from '../item-paths'

export interface Arriving {
  /** By input. Undefined before anything has come. */
  inputs: readonly (readonly Item[])[] | undefined
  /** What the names of an expression mean for the first item. Undefined where there is none. */
  scope: Scope | undefined
  names: readonly ItemPath[]
}

/** What comes to the node in the run that is shown, and what of it an expression can name. */
export function useArriving({ workflow, view, run }: Bench, name: string): Arriving {
  return useMemo(() => {
    const inputs = arrivingAt(workflow, view, name)
    const input = inputs?.find((items) => items.length > 0)
    if (!run || !input) return { inputs, scope: undefined, names: [] }
    const now = view.steps.get(name)?.at(-1)?.at ?? run.at
    const scope = scopeOf({ workflow, run, input, itemIndex: 0, now })
    const others = [...view.steps.keys()]
      .filter((other) => other !== name && workflow.nodes.some((node) => node.name === other))
      .flatMap((other) => itemPaths(view.steps.get(other)?.at(-1)?.outputs.flat()[0], itemOfNode(other)))
    return { inputs, scope, names: [...itemPaths(input[0]), ...others].slice(0, 150) }
  }, [workflow, view, run, name])
}
