'use client'
import { useMemo } from 'react'
import { progress as store } from '@/lib/progress/store'
import { Sandbox } from '../sandbox/sandbox.client'
import { WireLog } from '../wire-log/wire-log.client'
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
  const [session, { entries, lines }] = useSession(id)
  // Read once: from here on the editor is what the learner has typed.
  const draft = useMemo(() => store.get().progress.drafts[id]?.files, [id])
  return (
    <div className="space-y-4">
      <Sandbox
        title={title}
        start={start.files}
        draft={draft}
        entry={start.entry}
        onDraft={(files) => store.saveDraft(id, files)}
        onReset={() => store.resetDraft(id, start.files)}
        onRunStart={() => session.beginRun()}
        onConsole={(line) => session.addLine(line)}
        onRunEnd={(outcome) => session.endRun(outcome)}
        lines={lines}
        send={(request) => session.send(request, { kind: 'code' })}
      />
      <WireLog entries={entries} highlight={highlight} prefix={id} about={title} />
    </div>
  )
}
