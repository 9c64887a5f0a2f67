'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Card } from '@/lib/flow/flow'
import { Button } from '../ui/button'
import { Choice } from '../webhook-lab/labelled.client'

const kinds = ['say', 'ask', 'call', 'branch'] as const

/** Chooses what kind of card is put at the end. */
export function AddCard({ onAdd }: { onAdd: (kind: Card['kind']) => void }) {
  const t = useTranslations('flow')
  const [kind, setKind] = useState<Card['kind']>('say')
  return (
    <div className="mt-4 flex flex-wrap items-end gap-2 border-t border-line pt-3">
      <div className="min-w-0 flex-auto">
        <Choice
          label={t('editor.newKind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`card.kind.${value}`) }))}
          onChoose={setKind}
        />
      </div>
      <Button onClick={() => onAdd(kind)}>{t('editor.add')}</Button>
    </div>
  )
}
