'use client'
import { useTranslations } from 'next-intl'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../../shell/use-progress.client'
import { Button } from '../../ui/button'
import { InlineCode } from '../../ui/inline-code'

interface Props {
  id: string
  /** Concept, then where to look. */
  hints: readonly string[]
}

const rungs = ['concept', 'where'] as const

/** The ladder as far as it goes in a class: the rest comes from the trainer. */
export function ClassHints({ id, hints }: Props) {
  const t = useTranslations('exercise')
  const known = useProgress().progress.exercises[id]
  const shown = Math.min(known?.hints ?? 0, hints.length)
  return (
    <div className="mt-5 border-t border-line pt-4">
      <Button
        onClick={() => store.recordHint(id, shown + 1)}
        aria-disabled={shown === hints.length}
        aria-label={t('hint')}
      >
        {t('hint')}
        <span aria-hidden="true" className="text-xs font-normal text-muted">
          {shown}/{hints.length}
        </span>
      </Button>
      <ol aria-label={t('hints')} aria-live="polite" className="mt-4 space-y-2">
        {hints.slice(0, shown).map((hint, rung) => (
          <li key={hint} className="max-w-[68ch] rounded-xl bg-sunken px-4 py-2 text-sm">
            <strong className="mr-2">{t(`rung.${rungs[rung] ?? 'where'}`)}</strong>
            <InlineCode text={hint} />
          </li>
        ))}
      </ol>
    </div>
  )
}
