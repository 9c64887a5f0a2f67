'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useRef } from 'react'
import type { Bench } from '../bench'
import { ListRow } from './list-row.client'
import { rowKeys } from './row-keys'

interface Props {
  bench: Bench
  /** Settings of the open node, or items of the open wire: stands below the row it belongs to. */
  below: ReactNode
  onDelete: (nodes: string[]) => void
  onDuplicate: (node: string) => void
}

/** The same workflow in words: everything the picture can do, without it. */
export function WorkflowList({ bench, below, onDelete, onDuplicate }: Props) {
  const t = useTranslations('workflow.list')
  const { nodes } = bench.workflow
  const drawn = useRef<ReturnType<typeof rowKeys>>([])
  const rows = useMemo(() => {
    drawn.current = rowKeys(
      drawn.current,
      nodes.map(({ name }) => name),
    )
    return drawn.current
  }, [nodes])
  return (
    <ol aria-label={t('label')} className="space-y-3">
      {nodes.map((node, at) => (
        <ListRow
          key={rows[at]?.key}
          bench={bench}
          node={node}
          place={at}
          below={node.name === (bench.node ?? bench.wire?.from) ? below : null}
          onDelete={onDelete}
          onDuplicate={onDuplicate}
        />
      ))}
    </ol>
  )
}
