import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Bench } from '../bench'
import type { Marks } from '../flow-elements'
import { outputsOf } from '../sockets'

/** What the picture shows beside the workflow itself, in the reader's words. */
export function useMarks({ workflow, view, problems }: Bench): Marks {
  const t = useTranslations('workflow')
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { node } of problems) if (node) counts.set(node, (counts.get(node) ?? 0) + 1)
    return {
      view,
      problems: counts,
      role: t('node.role'),
      nameNode: (node) =>
        [
          node.name,
          t(`kinds.${node.kind}`),
          node.disabled ? t('node.switchedOff') : '',
          t(`states.${view.states.get(node.name) ?? 'none'}`),
          counts.has(node.name) ? t('node.problems', { count: counts.get(node.name) ?? 0 }) : '',
        ]
          .filter(Boolean)
          .join(', '),
      nameWire: ({ from, output, to }, items) => {
        const node = workflow.nodes.find(({ name }) => name === from)
        const outputs = node ? outputsOf(node, workflow.wires) : []
        const socket = outputs.length > 1 ? t(`sockets.${outputs[output] ?? 'main'}`) : undefined
        const where = socket ? t('wire.nameFrom', { from, socket, to }) : t('wire.name', { from, to })
        return items === undefined ? where : `${where}, ${t('items.count', { count: items })}`
      },
    }
  }, [t, workflow, view, problems])
}
