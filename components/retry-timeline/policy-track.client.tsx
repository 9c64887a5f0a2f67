'use client'
import { useTranslations } from 'next-intl'
import type { EventOutcome } from '@/mocks/webhooks/outage/outcome'
import type { PolicyRow } from '@/mocks/webhooks/outage/side-by-side'
import { partOf, type Scale } from './axis'

/** Heights in a track, in pixels: events happen on the upper line, late ones arrive on the lower. */
const [eventY, lateY, trackHeight] = [14, 36, 46]

function Event({ event, x }: { event: EventOutcome; x: (moment: number) => number }) {
  const { at, attempts, arrivedAt, lost } = event
  const here = x(at)
  if (lost) {
    return (
      <path d={`M${here - 4} ${eventY - 4} l8 8 m0 -8 l-8 8`} strokeWidth={2.25} className="stroke-bad" />
    )
  }
  const late = attempts.length > 1 && arrivedAt !== undefined
  if (!late) return <circle cx={here} cy={eventY} r={4} className="fill-good" />
  const there = x(arrivedAt)
  return (
    <>
      <path d={`M${here} ${eventY} L${there} ${lateY}`} strokeWidth={1.25} className="stroke-warn" />
      <circle cx={here} cy={eventY} r={4} strokeWidth={1.75} className="fill-raised stroke-warn" />
      <path d={`M${there} ${lateY - 5} l5 5 l-5 5 l-5 -5z`} className="fill-warn" />
    </>
  )
}

interface Props {
  row: PolicyRow
  name: string
  scale: Scale
  width: number
}

/** What one sender's retries make of the outage. A picture: the table says the same. */
export function PolicyTrack({ row, name, scale, width }: Props) {
  const t = useTranslations('retryTimeline')
  const { events, disabledAt } = row.outcome
  const { onTime, saved, lost } = row.summary
  const x = (moment: number) => Math.round(partOf(moment, scale) * width * 10) / 10
  const failed = new Set(
    events.flatMap(({ attempts }) => attempts.flatMap(({ at, ok }) => (ok ? [] : Math.round(x(at))))),
  )
  const off = disabledAt === undefined ? undefined : x(disabledAt)
  return (
    <div className="relative border-t border-line pt-1">
      <p className="flex flex-wrap justify-between gap-x-3 text-xs font-semibold">
        {name}
        {off === undefined ? null : <span className="text-bad">{t('off')}</span>}
      </p>
      <svg
        role="img"
        aria-label={t('row', { policy: name, onTime, saved, lost })}
        width={width}
        height={trackHeight}
        className="block overflow-visible"
      >
        <path d={`M0 ${eventY}H${width}M0 ${lateY}H${width}`} className="stroke-line" />
        {off === undefined ? null : (
          <>
            <rect
              x={off}
              y={0}
              width={Math.max(0, width - off)}
              height={trackHeight}
              className="fill-sunken"
            />
            <path
              d={`M${off} 0V${trackHeight}`}
              strokeWidth={2.5}
              strokeDasharray="5 3"
              className="stroke-bad"
            />
          </>
        )}
        <path
          d={[...failed].map((at) => `M${at} ${eventY + 7}v7`).join('')}
          strokeWidth={1.25}
          className="stroke-bad"
        />
        {events.map((event) => (
          <Event key={event.at} event={event} x={x} />
        ))}
      </svg>
    </div>
  )
}
