'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'

interface Props {
  /** What was there before the last reset. */
  earlier?: Record<string, string>
  onReset: () => void
  onUndo: (files: Record<string, string>) => void
}

/** Starts the exercise over, world and all; what was typed can be brought back. */
export function ResetBar({ earlier, onReset, onUndo }: Props) {
  const t = useTranslations('exercise')
  const [undoable, setUndoable] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        onClick={() => {
          onReset()
          setUndoable(true)
        }}
      >
        {t('reset')}
      </Button>
      {undoable && earlier ? (
        <Button
          onClick={() => {
            onUndo(earlier)
            setUndoable(false)
          }}
        >
          {t('undoReset')}
        </Button>
      ) : null}
      <p role="status" className="text-sm text-muted">
        {undoable ? t('resetDone') : ''}
      </p>
    </div>
  )
}
