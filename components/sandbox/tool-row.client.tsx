'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

interface Props {
  onRun(): void
  /** Something runs that can be stopped. */
  onStop?: () => void
  onReset(): void
  onUndo?: () => void
}

/** Run, Stop, Reset and Undo. */
export function ToolRow({ onRun, onStop, onReset, onUndo }: Props) {
  const t = useTranslations('sandbox')
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-2">
      <Button variant="primary" onClick={onRun} aria-keyshortcuts="Control+Enter Meta+Enter">
        {t('run')}
      </Button>
      {onStop ? <Button onClick={onStop}>{t('stop')}</Button> : null}
      <Button onClick={onReset} className="ml-auto">
        {t('reset')}
      </Button>
      {onUndo ? <Button onClick={onUndo}>{t('undo')}</Button> : null}
    </div>
  )
}
