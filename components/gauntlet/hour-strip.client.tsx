'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { GauntletRun } from '@/lib/practice/gauntlet-run'
import { useWidth } from '../wire-log/use-width'
import type { HourPiece } from './hour-tally'
import { stopwatch } from './stopwatch'
import { type Bar, baseLines, stripLayout } from './strip-layout'
import { StripLegend } from './strip-legend.client'

interface Props {
  run: GauntletRun
  /** Ms into the hour. */
  elapsed: number
  pieces: readonly HourPiece[]
}

const text = 'text-[0.75rem]'

function Bars({ bars, look }: { bars: readonly Bar[]; look: string }) {
  return bars.map(({ id, ...box }) => <rect key={id} {...box} className={look} />)
}

function Lanes({ run, elapsed, pieces, width }: Props & { width: number }) {
  const [t, locale] = [useTranslations('gauntlet.picture'), useLocale()]
  const { length, faults } = run.plan
  const strip = stripLayout(pieces, faults, { length, elapsed, width })
  const nameOf = (id: string) => run.faults.find((fault) => fault.id === id)?.name[locale] ?? id
  const titles = { happened: 12, deliveries: 64, forged: 150, faults: baseLines.faults - 14 } as const
  return (
    <svg role="img" aria-label={t('label')} width={width} height={strip.height + 16} className="block">
      {(['happened', 'deliveries', 'forged'] as const).map((lane) => (
        <path key={lane} d={`M0 ${baseLines[lane]}H${width}`} className="stroke-line" />
      ))}
      {(['happened', 'deliveries', 'forged', 'faults'] as const).map((lane) => (
        <text key={lane} x={0} y={titles[lane]} className={`fill-muted font-semibold ${text}`}>
          {t(lane)}
        </text>
      ))}
      <Bars bars={strip.happened} look="fill-ink" />
      <Bars bars={strip.taken} look="fill-good" />
      <Bars bars={strip.refused} look="fill-bad" />
      <Bars bars={strip.unanswered} look="fill-bad-soft stroke-bad" />
      {strip.forgedRefused.map(({ id, x, y, width: side }) => (
        <circle
          key={id}
          cx={x + side / 2}
          cy={y + side / 2}
          r={side / 2}
          className="fill-raised stroke-ink"
        />
      ))}
      {strip.forgedTaken.map(({ id, x, y, width: side }) => (
        <path
          key={id}
          d={`M${x} ${y}l${side} ${side}m0 ${-side}l${-side} ${side}`}
          strokeWidth={2.5}
          className="stroke-bad"
        />
      ))}
      {strip.faults.map(({ place, fault, x, y, width: long }) => (
        <g key={place}>
          <text x={0} y={y + 11} className={`fill-ink ${text}`}>
            {nameOf(fault)}
          </text>
          <rect x={x} y={y + 14} width={long} height={4} rx={2} className="fill-push" />
        </g>
      ))}
      <path d={`M${strip.nowX} 16V${strip.height}`} strokeDasharray="3 3" className="stroke-line-strong" />
      {([0, 0.5, 1] as const).map((part) => (
        <text
          key={part}
          x={part * width}
          y={strip.height + 12}
          textAnchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'}
          className={`fill-muted ${text}`}
        >
          {stopwatch(part * length)}
        </text>
      ))}
    </svg>
  )
}

/** The hour from left to right: what happened, what became of the deliveries, which faults were on. */
export function HourStrip(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div>
      <div ref={box} className="overflow-hidden">
        {width > 0 ? <Lanes {...props} width={width} /> : null}
      </div>
      <StripLegend />
    </div>
  )
}
