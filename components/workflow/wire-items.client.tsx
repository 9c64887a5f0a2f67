'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import type { Bench } from './bench'
import { ItemsView } from './items-view.client'
import { itemsOnWire } from './run-view'

interface Props {
  bench: Bench
  onCut: () => void
  onClose: () => void
}

/** The open wire: what came along it, and a way to cut it. */
export function WireItems({ bench, onCut, onClose }: Props) {
  const t = useTranslations('workflow.wire')
  const { wire } = bench
  if (!wire) return null
  const { from, to } = wire
  const label = t('items', { from, to })
  return (
    <section aria-label={label} className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 font-semibold wrap-anywhere">{label}</span>
        <Button variant="plain" className="px-2" onClick={onCut}>
          {t('cutThis')}
        </Button>
        <Button variant="plain" className="px-2" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <ItemsView label={label} items={itemsOnWire(bench.view, wire)} />
    </section>
  )
}
