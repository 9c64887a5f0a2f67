'use client'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { handlerHost } from '@/lib/practice/lab-hosts'
import type { WebhookSession } from '@/lib/practice/webhook-session'
import { progress as store } from '@/lib/progress/store'
import { BringBack } from '../../exercise/bring-back.client'
import { HandlerSandbox } from '../../sandbox/handler-sandbox.client'
import { warmRunner } from '../../sandbox/runner-host'
import type { HandlerHome } from '../../sandbox/use-serve'
import { onFirstTouch } from '../../shell/first-touch'
import { useProgress } from '../../shell/use-progress.client'
import { useWire } from '../use-lab'
import { firstHandler } from './first-handler'
import { MiniWire } from './mini-wire.client'

type Files = Record<string, string>

/** An editor is too much to draw anew for each delivery. */
const Sandbox = memo(HandlerSandbox)

/** The learner's handler at its address in this lab, and beside it what goes in and out. */
export default memo(function HandlerPart({
  id,
  title,
  session,
  files: start = firstHandler,
  onShow,
}: {
  id: string
  title?: string
  session: WebhookSession
  files?: Files
  onShow: (exchange: string) => void
}) {
  const { entries, lines } = useWire(session)
  const known = useProgress().progress.drafts[id]
  // Read once a round: from there on the editor is what the learner has typed.
  const [round, setRound] = useState(() => ({ number: 0, draft: known?.files }))
  const held = useRef(known?.files ?? start)
  useEffect(() => onFirstTouch(() => warmRunner(true, true)), [])
  const keep = useCallback(
    (files: Files, how: 'typed' | 'reset') => {
      if (how === 'typed') store.saveDraft(id, files, held.current)
      else store.resetDraft(id, files)
      held.current = files
    },
    [id],
  )
  const onDraft = useCallback((files: Files) => keep(files, 'typed'), [keep])
  const onReset = useCallback(() => keep(start, 'reset'), [keep, start])
  const bringBack = (files: Files) => {
    keep(files, 'reset')
    setRound({ number: round.number + 1, draft: files })
  }
  const home = useMemo(
    (): HandlerHome => ({
      begin: () => session.world.clock,
      listen: (receive) => session.serve(receive),
      send: (request, cause) => session.practice.send(request, { kind: 'code', cause }),
      onConsole: (line) => session.practice.addLine(line),
      onEnd: (outcome) => session.practice.endRun(outcome),
    }),
    [session],
  )
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0 space-y-2">
        <Sandbox
          key={round.number}
          title={title}
          start={start}
          draft={round.draft}
          host={handlerHost}
          lines={lines}
          home={home}
          onDraft={onDraft}
          onReset={onReset}
        />
        <BringBack earlier={known?.earlier} onBringBack={bringBack} />
      </div>
      <MiniWire entries={entries} host={handlerHost} onShow={onShow} />
    </div>
  )
})
