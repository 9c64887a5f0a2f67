'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useWidth } from '../wire-log/use-width'
import { happensY, knownY, type LaneMark, laneHeight, laneLayout, viewOf } from './lane-layout'
import type { RaceRun, RunState } from './race-run'
import { useReducedMotion } from './use-reduced-motion'
import { useShopTime } from './use-shop-time'

interface Props {
  side: 'poll' | 'push'
  run: RaceRun | undefined
  state: RunState
}

const colour = {
  poll: { line: 'stroke-pull', dot: 'fill-pull', title: 'text-pull' },
  push: { line: 'stroke-push', dot: 'fill-push', title: 'text-push' },
}

function Mark({ mark: { x, knownX, lost }, side }: { mark: LaneMark; side: Props['side'] }) {
  const { line, dot } = colour[side]
  if (lost)
    return <path d={`M${x - 4} ${happensY - 4} l8 8 m0 -8 l-8 8`} strokeWidth={2} className="stroke-bad" />
  if (knownX === undefined)
    return <circle cx={x} cy={happensY} r={4} className="fill-raised stroke-ink" strokeWidth={1.5} />
  return (
    <>
      <path d={`M${x} ${happensY} L${knownX} ${knownY}`} strokeWidth={1.25} className={line} />
      <circle cx={x} cy={happensY} r={3.5} className={dot} />
      <circle cx={knownX} cy={knownY} r={3.5} className={dot} />
    </>
  )
}

function Drawing({ side, run, state, width }: Props & { width: number }) {
  const time = useShopTime(run?.race?.start)
  const race = run?.race
  if (!run || !race || width === 0) return null
  const view = viewOf(state.now, run.speed, run.options.interval, race.duration, state.phase === 'done')
  const { marks, requests, outage } = laneLayout(race[side], race.start, view, width, run.options.outage)
  const axis = [0, 0.25, 0.5, 0.75, 1].map((part) => ({ part, ms: view.from + part * (view.to - view.from) }))
  return (
    <>
      {outage ? (
        <rect x={outage.x} width={outage.width} height={laneHeight} className="fill-bad-soft" />
      ) : null}
      {[happensY, knownY].map((y) => (
        <path key={y} d={`M0 ${y}H${width}`} className="stroke-line" />
      ))}
      <path d={requests} className="stroke-line-strong" strokeWidth={1.25} />
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} side={side} />
      ))}
      {axis.map(({ part, ms }) => (
        <text
          key={part}
          x={Math.min(width - 2, Math.max(2, part * width))}
          y={laneHeight + 12}
          textAnchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'}
          className="fill-muted text-[0.7rem]"
        >
          {time(ms)}
        </text>
      ))}
    </>
  )
}

/** One runner: above, events as they happen; below, as they become known. */
export function Lane({ side, run, state }: Props) {
  const t = useTranslations('race')
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const still = useReducedMotion() && (state.phase === 'running' || state.phase === 'loading')
  const { happened = 0, learnt = 0, missed = 0 } = state.figures?.[side] ?? {}
  return (
    <div>
      <p className={`flex flex-wrap justify-between gap-x-4 text-sm font-semibold ${colour[side].title}`}>
        {t(side)}
        <span aria-hidden="true" className="font-normal text-muted">
          ↑ {t('picture.happens')} · ↓ {t('picture.known')}
        </span>
      </p>
      <div ref={box} className="relative mt-1 overflow-hidden rounded-lg border border-line bg-raised">
        <svg
          role="img"
          aria-label={t('picture.label', { side: t(side), happened, learnt, missed })}
          width={width}
          height={laneHeight + 16}
          className="block"
        >
          {still ? null : <Drawing {...{ side, run, state, width }} />}
        </svg>
        {still || happened === 0 ? (
          <p className="absolute inset-0 grid place-items-center px-4 text-center text-sm text-muted">
            {t(still ? 'picture.still' : 'picture.before')}
          </p>
        ) : null}
      </div>
    </div>
  )
}
