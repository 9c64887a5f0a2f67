'use client'
import { useRef, useState } from 'react'
import { progress as store } from '@/lib/progress/store'
import { LinkOpened, useLinkedRequest } from '../request-console/link-opened.client'
import { RequestConsole } from '../request-console/request-console.client'
import type { RequestDraft } from '../request-console/request-draft'
import { practice } from '../request-console/schema-cautions'
import { useProgress } from '../shell/use-progress.client'
import { WireLog } from '../wire-log/wire-log.client'
import { keptRequest, requestFiles } from './kept-request'
import { linkedConsole } from './playground-start'
import { PredictionBox } from './prediction/prediction-box.client'
import { usePrediction } from './prediction/use-prediction'
import { ResetBar } from './reset-bar.client'
import type { Start } from './start'
import { useSession } from './use-session.client'

interface Props {
  id: string
  title?: string
  start: Extract<Start, { kind: 'request' }>
  highlight?: string
}

/** The console and what went over the wire, on this exercise's own world. */
export default function RequestWorkbench({ id, title, start, highlight }: Props) {
  const [session, state] = useSession(id)
  const { entries, events, latest } = state
  const [round, setRound] = useState(0)
  const known = useProgress().progress.drafts[id]
  const [first] = start.requests
  const preset = { ...first, headers: first?.headers.map(([name, value]) => ({ name, value })) }
  const held = useRef(known?.files ?? {})
  const keep = (draft: RequestDraft) => {
    const files = requestFiles(draft)
    store.saveDraft(id, files, held.current)
    held.current = files
  }
  const { hold, ...prediction } = usePrediction(session, state, start.predict)
  const linked = useLinkedRequest(id === linkedConsole, (draft) => {
    const files = requestFiles(draft)
    // What stood here before is kept behind it; where nothing did, there is nothing to keep.
    store.resetDraft(id, files)
    store.saveDraft(id, files, files)
    held.current = files
    setRound((before) => before + 1)
  })
  const reset = async (files: Record<string, string>) => {
    await session.startOver()
    store.resetDraft(id, files)
    held.current = files
    setRound(round + 1)
  }
  return (
    <div className="space-y-4">
      <LinkOpened how={linked} />
      <RequestConsole
        key={round}
        preset={preset}
        draft={keptRequest(known?.files)}
        locked={start.locked}
        now={session.now}
        hold={hold}
        prediction={start.predict?.length ? <PredictionBox {...prediction} /> : null}
        onDraft={keep}
        send={(request) => session.sendFromConsole(request)}
        exchange={latest}
        practice={practice}
        entries={entries}
        about={title}
      />
      <ResetBar earlier={known?.earlier} onReset={() => reset({})} onUndo={reset} />
      <WireLog entries={entries} events={events} highlight={highlight} prefix={id} about={title} />
    </div>
  )
}
