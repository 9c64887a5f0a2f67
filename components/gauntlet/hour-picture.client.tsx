'use client'
import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import { handlerHost } from '@/lib/practice/lab-hosts'
import { useReducedMotion } from '../race/use-reduced-motion'
import { FaultTable } from './fault-table.client'
import type { GauntletState } from './gauntlet-session'
import { HourStrip } from './hour-strip.client'
import { HourTable } from './hour-table.client'
import { hourTally } from './hour-tally'

const minute = 60_000

type Props = Pick<GauntletState, 'phase' | 'run' | 'told'>

/** The hour as a picture, and the tables that say the same; drawn anew when the run has told something. */
export const HourPicture = memo(function HourPicture({ phase, run, told }: Props) {
  const t = useTranslations('gauntlet.picture')
  const reduced = useReducedMotion()
  const still = reduced && phase === 'playing'
  const [fine, coarse] = useMemo(() => {
    if (!run || !told || still) return [[], []]
    const hour = { plan: run.plan, told, startedAt: run.startedAt, host: handlerHost }
    return [hourTally(hour, minute), hourTally(hour, 5 * minute)]
  }, [run, told, still])
  if (!run || !told || fine.length === 0)
    return <p className="mt-4 min-h-24 text-sm text-muted">{t(still ? 'still' : 'before')}</p>
  return (
    <div className="mt-4">
      <HourStrip run={run} elapsed={told.elapsed} pieces={fine} />
      <details className="mt-2">
        <summary className="min-h-8 cursor-pointer py-1 text-sm font-medium">{t('tables')}</summary>
        <div className="mt-2 grid gap-6">
          <HourTable pieces={coarse} />
          <FaultTable run={run} elapsed={told.elapsed} />
        </div>
      </details>
    </div>
  )
})
