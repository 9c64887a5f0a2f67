'use client'
import { useTranslations } from 'next-intl'
import { KindIcon } from '../kind-icon'
import type { NewNode } from './add-node.client'

/** The first step of every workflow: what begins it. */
export function EmptyStart({ onAdd }: { onAdd: (node: NewNode) => void }) {
  const t = useTranslations('workflow')
  return (
    <div className="rounded-xl border-2 border-dashed border-line-strong p-6 text-center">
      <p className="font-semibold">{t('empty.title')}</p>
      <div className="mx-auto mt-4 grid max-w-2xl gap-3 sm:grid-cols-2">
        {(['webhook', 'schedule'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="flex min-h-24 flex-col items-center justify-center gap-2 rounded-xl border border-line-strong bg-raised p-4 hover:bg-sunken"
            onClick={() => onAdd({ kind, name: t(`kinds.${kind}`) })}
          >
            <KindIcon kind={kind} />
            <span className="font-semibold">{t(`kinds.${kind}`)}</span>
            <span className="text-sm text-muted">{t(`empty.${kind}`)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
