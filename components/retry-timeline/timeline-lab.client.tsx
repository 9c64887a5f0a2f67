'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { policyIds, sideBySide } from '@/mocks/webhooks/outage/side-by-side'
import { useSpan } from '../race/use-span'
import { Button } from '../ui/button'
import { useWidth } from '../wire-log/use-width'
import { axisMarks, eventAts, partOf, type Scale } from './axis'
import { AxisSwitch } from './axis-switch.client'
import { OutageBar } from './outage-bar.client'
import { PolicyNotes } from './policy-notes.client'
import { PolicyTrack } from './policy-track.client'
import { SummaryTable } from './summary-table.client'
import type { TimelineSetup } from './timeline-island.client'
import { TimelineLegend } from './timeline-legend.client'
import { useOutage } from './use-outage'

function Axis({ scale, width }: { scale: Scale; width: number }) {
  const span = useSpan()
  return (
    <div aria-hidden="true" className="relative h-5 text-xs text-muted">
      {axisMarks(scale, width > 560).map((moment) => {
        const part = partOf(moment, scale)
        const shift = part === 0 ? '' : part === 1 ? '-translate-x-full' : '-translate-x-1/2'
        return (
          <span key={moment} style={{ left: part * width }} className={`absolute whitespace-nowrap ${shift}`}>
            {moment === 0 ? 0 : span(moment)}
          </span>
        )
      })}
    </div>
  )
}

/** The outage to move, one track for each sender, and the same in a table. */
export default function TimelineLab({ id, policies = policyIds }: TimelineSetup) {
  const t = useTranslations('retryTimeline')
  const [locale, span] = [useLocale(), useSpan()]
  const [scale, setScale] = useState<Scale>('log')
  const handle = useOutage(id)
  const { outage } = handle
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const rows = useMemo(() => sideBySide(policies, outage, eventAts), [policies, outage])
  const left = partOf(outage.from, scale) * width
  const right = partOf(outage.to, scale) * width
  return (
    <div className="mt-4 space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <AxisSwitch scale={scale} onChange={setScale} />
        {/* Not disabled after the last one: the keyboard would lose its place. */}
        <Button
          aria-disabled={handle.undo === undefined}
          className="aria-disabled:opacity-55"
          onClick={handle.undo}
        >
          {t('undo')}
        </Button>
        <Button onClick={handle.reset}>{t('reset')}</Button>
      </div>
      <p role="status" className="text-sm font-semibold">
        {outage.from === outage.to
          ? t('outage.none')
          : t('outage.now', {
              length: span(outage.to - outage.from),
              from: span(outage.from),
              to: span(outage.to),
            })}
      </p>
      <div className="px-4">
        <div ref={box} className="relative">
          <div
            aria-hidden="true"
            style={{ left, width: right - left }}
            className="pointer-events-none absolute inset-y-0 border-x-2 border-bad bg-bad-soft"
          />
          <OutageBar handle={handle} scale={scale} width={width} />
          {rows.map((row) => (
            <PolicyTrack key={row.id} row={row} name={row.name[locale]} scale={scale} width={width} />
          ))}
          <Axis scale={scale} width={width} />
        </div>
      </div>
      <p className="text-xs text-muted">{t('outage.help')}</p>
      <TimelineLegend />
      <SummaryTable rows={rows} />
      <PolicyNotes rows={rows} />
    </div>
  )
}
