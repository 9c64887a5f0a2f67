import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { Bench } from './bench'
import { addNode, duplicate, removeNodes } from './edits'
import { nodeIds } from './flow-elements'
import type { NewNode } from './tools/add-node.client'

/** What is done to whole nodes, and where the focus and the news go then. */
export function useNodeActs(bench: Bench, root: RefObject<HTMLElement | null>) {
  const t = useTranslations('workflow.done')
  const { workflow, node: open } = bench
  /** On the canvas or in the list, where it stands; else the whole region has the focus. */
  const focusNode = (name: string | undefined) => {
    const at = workflow.nodes.findIndex((node) => node.name === name)
    const id = CSS.escape(nodeIds(workflow.nodes)[at] ?? '')
    const place = root.current?.querySelectorAll<HTMLElement>(
      `.react-flow__node[data-id="${id}"], li[data-node="${CSS.escape(name ?? '')}"] button[aria-expanded]`,
    )
    const [found = root.current] = place ?? []
    found?.focus({ preventScroll: found === root.current })
  }
  return {
    add(wanted: NewNode) {
      const added = addNode(workflow, { ...wanted, ...(open === undefined ? {} : { after: open }) })
      bench.change(added.workflow)
      bench.openNode(added.name)
      bench.say(t('added', { name: added.name }))
    },
    remove(names: string[]) {
      const { wire } = bench
      if (names.length > 0) {
        bench.change(removeNodes(workflow, names))
        bench.say(t('removed', { names: names.join(', '), count: names.length }))
      } else if (wire) {
        bench.change({ ...workflow, wires: workflow.wires.filter((each) => each !== wire) })
        bench.say(t('cut', { from: wire.from, to: wire.to }))
      }
      bench.openNode(undefined)
      // The button or node that had the focus is gone.
      root.current?.focus({ preventScroll: true })
    },
    duplicate(name: string) {
      const copy = duplicate(workflow, name)
      bench.change(copy.workflow)
      bench.openNode(copy.name)
      bench.say(t('duplicated', { name: copy.name }))
    },
    /** Closes what is open, and goes back to where it belongs. */
    close() {
      const from = open ?? bench.wire?.from
      bench.openNode(undefined)
      focusNode(from)
    },
    /** Opens the node's settings and goes there. */
    visit(name: string) {
      bench.openNode(name)
      requestAnimationFrame(() => {
        const form = root.current?.querySelector('form[data-node]')
        if (form instanceof HTMLElement) form.focus()
      })
    },
  }
}
