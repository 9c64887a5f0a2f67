'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Draft } from '@/lib/progress/schema'
import { Button } from '../ui/button'
import { BringBack } from './bring-back.client'

interface Props {
  /** What was there before. */
  earlier: Draft['earlier']
  onReset: () => void
  onUndo: (files: Record<string, string>) => void
}

/** Starts the exercise over, world and all; what was typed can be brought back. */
export function ResetBar({ earlier, onReset, onUndo }: Props) {
  const t = useTranslations('exercise')
  const [done, setDone] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        onClick={() => {
          onReset()
          setDone(true)
        }}
      >
        {t('reset')}
      </Button>
      <BringBack
        earlier={earlier}
        onBringBack={(files) => {
          onUndo(files)
          setDone(false)
        }}
      />
      <p role="status" className="text-sm text-muted">
        {done ? t('resetDone') : ''}
      </p>
    </div>
  )
}
