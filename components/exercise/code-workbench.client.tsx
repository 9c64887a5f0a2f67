'use client'
import { useEffect, useRef, useState } from 'react'
import { progress as store } from '@/lib/progress/store'
import { isTypeScript } from '../sandbox/paths'
import { warmRunner } from '../sandbox/runner-host'
import { Sandbox } from '../sandbox/sandbox.client'
import { onFirstTouch } from '../shell/first-touch'
import { useProgress } from '../shell/use-progress.client'
import { WireLog } from '../wire-log/wire-log.client'
import { BringBack } from './bring-back.client'
import type { Start } from './start'
import { useSession } from './use-session.client'

interface Props {
  id: string
  title?: string
  start: Extract<Start, { kind: 'code' }>
  highlight?: string
}

/** Editor, console and what the program sent, on this exercise's own world. */
export default function CodeWorkbench({ id, title, start, highlight }: Props) {
  const [session, { entries, events, lines }] = useSession(id)
  const known = useProgress().progress.drafts[id]
  // Read once a round: from there on the editor is what the learner has typed.
  const [round, setRound] = useState(() => ({ number: 0, draft: known?.files }))
  const held = useRef(known?.files ?? start.files)
  useEffect(() => onFirstTouch(() => warmRunner(Object.keys(start.files).some(isTypeScript))), [start.files])
  const keep = (files: Record<string, string>, how: 'typed' | 'reset') => {
    if (how === 'typed') store.saveDraft(id, files, held.current)
    else store.resetDraft(id, files)
    held.current = files
  }
  const bringBack = (files: Record<string, string>) => {
    keep(files, 'reset')
    setRound({ number: round.number + 1, draft: files })
  }
  return (
    <div className="space-y-4">
      <div>
        <Sandbox
          key={round.number}
          title={title}
          start={start.files}
          draft={round.draft}
          entry={start.entry}
          onDraft={(files) => keep(files, 'typed')}
          onReset={() => keep(start.files, 'reset')}
          onRunStart={() => session.beginRun()}
          onConsole={(line) => session.addLine(line)}
          onRunEnd={(outcome) => session.endRun(outcome)}
          lines={lines}
          send={(request) => session.send(request, { kind: 'code' })}
        />
      </div>
      <BringBack earlier={known?.earlier} onBringBack={bringBack} />
      <WireLog entries={entries} events={events} highlight={highlight} prefix={id} about={title} />
    </div>
  )
}
