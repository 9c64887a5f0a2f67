'use client'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { GauntletRun } from '@/lib/practice/gauntlet-run'
import { type EditingProps, useEditing } from '../sandbox/use-editing'
import { linkedSeed } from './gauntlet-address'
import { isOn } from './gauntlet-session'
import { HandlerDesk } from './handler-desk.client'
import { HourPanel } from './hour-panel.client'
import { Outcome } from './outcome.client'
import { RunsTable } from './runs-table.client'
import { useGauntlet } from './use-gauntlet'
import { useHourPlay } from './use-hour-play'

interface Props {
  id: string
  title?: string
  /** Of the learner's files. */
  paths: readonly string[]
  /** Of the hour that is chosen at first. */
  seed: number
  editing: EditingProps
  /** Goes below the editor. */
  children: ReactNode
}

/** The handler, the hour it is sent into, and what came of it. */
export function GauntletBench({ id, title, paths, seed: first, editing, children }: Props) {
  // First of all, so that what the sandbox says of its end on leaving finds the run called off.
  const [session, state] = useGauntlet(id)
  const { files, flush, reset, undo } = useEditing(paths, editing)
  const { memory, play, cancel } = useHourPlay(id, session)
  const remembered = useDeferredValue(memory)
  // Pictures and tables of hundreds of rows are drawn a little at a time; buttons and status do not wait for them.
  const drawn = useDeferredValue(state)
  const [seed, setSeed] = useState(() => state.run?.seed ?? linkedSeed(location.search, id) ?? first)
  const [look, setLook] = useState<{ run?: GauntletRun; exchange?: string }>({})
  const { run } = state
  // Another run, another wire log.
  const shown = look.run === run ? look.exchange : undefined
  const start = (hour: number) => {
    flush()
    setSeed(hour)
    void play(files, hour)
  }
  const on = isOn(state.phase)
  return (
    <div className="grid min-w-0 gap-4">
      <div className="min-w-0 space-y-2">
        <HandlerDesk
          {...{ title, on, undo }}
          shown={{ lines: state.lines, memory: remembered, secrets: run?.secrets }}
          onRun={() => start(seed)}
          onReset={reset}
        />
        {children}
      </div>
      <HourPanel {...{ id, state, seed }} onSeed={setSeed} onRun={() => start(seed)} onCancel={cancel} />
      <Outcome
        {...{ id, title, shown }}
        state={drawn}
        onShow={(exchange) => setLook({ run, exchange })}
        onAgain={start}
      />
      <RunsTable id={id} disabled={on} onChoose={setSeed} />
    </div>
  )
}
