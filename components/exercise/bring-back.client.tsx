'use client'
import { useTranslations } from 'next-intl'
import type { Draft } from '@/lib/progress/schema'
import { Button } from '../ui/button'

interface Props {
  earlier: Draft['earlier']
  onBringBack: (files: Record<string, string>) => void
}

/** What a reset or another tab replaced, for as long as it is kept: pressing again goes back and forth. */
export function BringBack({ earlier, onBringBack }: Props) {
  const t = useTranslations('exercise')
  const [newest] = earlier ?? []
  if (newest === undefined) return null
  return <Button onClick={() => onBringBack(newest.files)}>{t('undoReset')}</Button>
}
