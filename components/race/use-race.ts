import { useEffect, useState, useSyncExternalStore } from 'react'
import { partChecks } from '@/lib/practice/part-checks'
import { progress as store } from '@/lib/progress/store'
import { intervals } from './intervals'
import { type RunSettings, runKey, runText } from './kept-runs'
import { factsOf, givenPredictions, predictionKey, questionNames } from './predictions'
import type { RaceSetup } from './race-island.client'
import { RaceRun, type RunState } from './race-run'

export interface RaceChoice {
  /** Place among the intervals. */
  place: number
  down: boolean
  retries: boolean
  /** Virtual ms per real ms. */
  speed: number
}

export interface RaceHandle {
  run: RaceRun | undefined
  state: RunState
  /** Under way, or about to be. */
  busy: boolean
  start(how: 'at its speed' | 'to the end'): void
}

const idle: RunState = { phase: 'idle', now: 0 }
const never = () => () => {}

/** An hour around noon of a whole day; of a shorter one as much of it. In ms since the start. */
export function outageOf(hours: number): { from: number; to: number } {
  const duration = hours * 3_600_000
  return { from: duration / 8, to: duration / 8 + Math.min(3_600_000, duration / 8) }
}

/** Predictions and figures go where checks can ask for them. */
function keep(id: string, settings: RunSettings, { figures }: RunState): void {
  if (figures === undefined) return
  store.recordAnswer(runKey(id, settings), runText(settings, figures))
  const given = givenPredictions(store.get().progress.answers, id)
  if (given === undefined) return
  const facts = factsOf(figures, settings.interval * 1000)
  for (const question of questionNames)
    store.recordAnswer(predictionKey(id, question), given[question], given[question] === facts[question])
  store.recordAttempt(id, partChecks.Race)
}

/** The race in view; starting again makes another one. */
export function useRace(
  { id, seed, hours }: RaceSetup,
  { place, down, retries, speed }: RaceChoice,
): RaceHandle {
  const [run, setRun] = useState<RaceRun>()
  const state = useSyncExternalStore(run?.subscribe ?? never, run?.get ?? (() => idle), () => idle)
  useEffect(() => {
    if (run) run.speed = speed
  }, [run, speed])
  useEffect(() => () => run?.pause(), [run])
  const start: RaceHandle['start'] = (how) => {
    const settings = { interval: intervals[place] ?? 300, down, retries: down && retries }
    const outage = down ? outageOf(hours) : undefined
    const interval = settings.interval * 1000
    const next = new RaceRun({ seed, hours, interval, outage, retries: settings.retries }, speed)
    next.subscribe(() => next.get().phase === 'done' && keep(id, settings, next.get()))
    setRun(next)
    void (how === 'to the end' ? next.toEnd() : next.start())
  }
  const busy = ['loading', 'running', 'paused'].includes(state.phase)
  return { run, state, busy, start }
}
