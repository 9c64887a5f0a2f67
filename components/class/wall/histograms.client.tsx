'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { beliefBars, failingBars } from '@/lib/live-wall/histogram'
import type { Wall } from '@/lib/live-wall/wall'
import { BarsTable } from './bars-table.client'

interface Props {
  learners: Wall['learners']
  exercise: string
  checks: Record<string, string>
  beliefs: Record<string, string>
}

/** Which checks stop the room, and what it believes. */
export const Histograms = memo(function Histograms({ learners, exercise, checks, beliefs }: Props) {
  const t = useTranslations('classWall.histogram')
  const failing = failingBars(learners.values(), exercise)
  const believed = beliefBars(learners.values(), exercise)
  const heads = [t('what'), t('learners')] as const
  if (failing.length + believed.length === 0) return <p className="text-sm text-muted">{t('none')}</p>
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {failing.length > 0 ? (
        <BarsTable caption={t('failing')} heads={heads} bars={failing} names={checks} most={learners.size} />
      ) : null}
      {believed.length > 0 ? (
        <BarsTable
          caption={t('beliefs')}
          heads={heads}
          bars={believed}
          names={beliefs}
          most={learners.size}
        />
      ) : null}
    </div>
  )
})
