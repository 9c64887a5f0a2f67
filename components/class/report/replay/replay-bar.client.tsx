'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type ReplayState, speeds } from '@/lib/live-wall/replay-player'
import { stopwatch } from '../../../gauntlet/stopwatch'
import { Button } from '../../../ui/button'
import { theReplay } from './the-replay'

/** Play, pause, faster, to what comes next, and where in the class one is. */
export function ReplayBar({ state }: { state: ReplayState }) {
  const t = useTranslations('classReport.replay')
  const id = useId()
  const { replay, playing, at, speed, passed } = state
  if (replay === undefined) return null
  const time = `${stopwatch(at)} / ${stopwatch(replay.length)}`
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        variant="primary"
        className="min-w-24"
        onClick={() => (playing ? theReplay.pause() : theReplay.play())}
      >
        {t(playing ? 'pause' : 'play')}
      </Button>
      <Button disabled={passed >= replay.events.length} onClick={() => theReplay.next()}>
        {t('next')}
      </Button>
      <label className="flex items-center gap-2 text-sm">
        {t('speed')}
        <select
          value={speed}
          onChange={({ target }) => {
            const chosen = speeds.find((one) => one === Number(target.value))
            if (chosen) theReplay.setSpeed(chosen)
          }}
          className="min-h-10 rounded-lg border border-line-strong bg-surface px-2"
        >
          {speeds.map((one) => (
            <option key={one} value={one}>
              {one}×
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={id} className="sr-only">
        {t('moment')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={replay.length}
        step={1_000}
        value={at}
        aria-valuetext={time}
        onChange={({ target }) => theReplay.seek(Number(target.value))}
        className="min-w-32 grow accent-pull"
      />
      <span className="font-mono text-sm tabular-nums">{time}</span>
    </div>
  )
}
