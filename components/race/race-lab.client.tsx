'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { PartChecks } from '../exercise/part-checks.client'
import { onFirstTouch } from '../shell/first-touch'
import { useProgress } from '../shell/use-progress.client'
import { Controls } from './controls.client'
import { FiguresTable } from './figures-table.client'
import { nearestInterval } from './intervals'
import { keptRuns } from './kept-runs'
import { Lane } from './lane.client'
import { Legend } from './legend.client'
import { PredictionForm } from './prediction-form.client'
import { givenPredictions } from './predictions'
import type { RaceSetup } from './race-island.client'
import { loadRace } from './race-run'
import { RaceStatus } from './race-status.client'
import { RunsTable } from './runs-table.client'
import { useRace } from './use-race'
import { Verdict } from './verdict.client'
import { WhyMissed } from './why-missed.client'

/** Prediction, controls, both lanes, and the same in tables. */
export default function RaceLab(setup: RaceSetup) {
  const t = useTranslations('race')
  const { answers } = useProgress().progress
  const [choice, setChoice] = useState(() => ({
    place: nearestInterval(setup.interval),
    down: false,
    retries: true,
    speed: 3600,
  }))
  const [price, setPrice] = useState(1)
  const [rethinking, setRethinking] = useState(false)
  const race = useRace(setup, choice)
  useEffect(() => onFirstTouch(loadRace), [])
  const given = givenPredictions(answers, setup.id)
  const locked = given === undefined || rethinking
  const { run, state } = race
  return (
    <div className="mt-4 space-y-5">
      <PredictionForm id={setup.id} given={given} open={locked} busy={race.busy} onOpen={setRethinking} />
      <Controls
        choice={{ ...choice, price }}
        race={race}
        locked={locked}
        hours={setup.hours}
        onChange={({ price: newPrice, ...change }) => {
          setChoice(change)
          setPrice(newPrice)
        }}
      />
      <RaceStatus state={state} start={run?.race?.start} />
      <div className="space-y-3">
        <Lane side="poll" run={run} state={state} />
        <Lane side="push" run={run} state={state} />
        <Legend />
      </div>
      <FiguresTable state={state} start={run?.race?.start} price={price} />
      <WhyMissed race={run?.race} now={state.now} />
      {state.phase === 'done' && state.figures && given && run ? (
        <Verdict given={given} figures={state.figures} interval={run.options.interval} />
      ) : null}
      <PartChecks id={setup.id} checks={{ compared: t('check.compared') }} />
      <RunsTable runs={keptRuns(answers, setup.id)} price={price} />
      {state.phase === 'done' ? <p className="text-sm">{t('runs.next')}</p> : null}
    </div>
  )
}
