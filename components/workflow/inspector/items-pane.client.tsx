'use client'
import { useTranslations } from 'next-intl'
import type { Item } from '@/lib/workflow/workflow'
import { ItemsView } from '../items-view.client'

interface Props {
  title: string
  /** Name of the node: tables of several nodes are told apart by it. */
  node: string
  /** One for each socket; a single one has no name. */
  sockets: readonly { name: string; items: readonly Item[] | undefined }[]
  /** Where there are no sockets at all. */
  none: string
}

/** What came in, or what went out. */
export function ItemsPane({ title, node, sockets, none }: Props) {
  const t = useTranslations('workflow.items')
  return (
    <div className="min-w-0 space-y-3">
      <p className="text-sm font-semibold">{title}</p>
      {sockets.map(({ name, items }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a socket is its number
        <div key={at}>
          {sockets.length > 1 ? <p className="mb-1 text-sm font-medium">{name}</p> : null}
          <ItemsView
            label={
              sockets.length > 1 ? t('ofSocket', { title, node, socket: name }) : t('of', { title, node })
            }
            items={items}
          />
        </div>
      ))}
      {sockets.length === 0 ? <p className="text-sm text-muted">{none}</p> : null}
    </div>
  )
}
