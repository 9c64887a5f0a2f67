'use client'
import { useTranslations } from 'next-intl'
import { memo, useId, useMemo, useState } from 'react'
import { Button } from '../../ui/button'
import { ToolButton } from '../../wire-log/tool-button.client'
import type { Lab } from '../use-lab'
import { useTimeWords } from '../use-time-words'
import { LookBack } from './look-back.client'
import { useVirtualNow } from './use-virtual-now'

const paces = [
  ['pause', 0],
  ['play', 1],
  ['minute', 60],
  ['hour', 3_600],
] as const

/**
 * The practice world's time: stand, run, hurry, jump to what comes next, look back.
 * @param looking the moment looked back at; absent for now
 */
export const ClockRegion = memo(function ClockRegion({
  lab,
  looking,
  onLook,
}: {
  lab: Lab
  looking: number | undefined
  onLook: (moment: number | undefined) => void
}) {
  const t = useTranslations('webhookLab.clock')
  const title = useId()
  const { moment, span } = useTimeWords()
  const [said, setSaid] = useState('')
  const { session, pace } = lab
  const now = useVirtualNow(lab)
  const { deliveries } = lab
  const coming = useMemo(() => nextAttempt(deliveries), [deliveries])
  const step = async () => {
    const before = session.world.clock.now()
    const found = await session.stepToNext()
    setSaid(found ? t('stepped', { span: span(session.world.clock.now() - before) }) : t('nothing'))
  }
  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p id={title} className="font-semibold">
          {t('title')}
        </p>
        <p className="font-mono text-sm tabular-nums" data-virtual-now>
          <time dateTime={new Date(now).toISOString()}>{moment(now)}</time> UTC
        </p>
        <ul aria-label={t('pace')} className="flex flex-wrap gap-1">
          {paces.map(([name, ms]) => (
            <li key={name}>
              <ToolButton pressed={pace === ms} onClick={() => session.setPace(ms)}>
                {t(name)}
              </ToolButton>
            </li>
          ))}
        </ul>
        <Button className="px-3" onClick={() => void step()}>
          {t('next')}
        </Button>
      </div>
      <p className="mt-2 text-sm text-muted">
        {coming === undefined
          ? t('noneComing')
          : t('coming', { span: span(Math.max(0, coming - now)), moment: moment(coming) })}
      </p>
      <p role="status" className="text-sm">
        {said}
      </p>
      <LookBack lab={lab} looking={looking} onLook={onLook} />
    </section>
  )
})

function nextAttempt(deliveries: Lab['deliveries']): number | undefined {
  let soonest: number | undefined
  for (const { nextAttemptAt: at } of deliveries)
    if (at !== undefined && (soonest === undefined || at < soonest)) soonest = at
  return soonest
}
