// Keeps the learner's handler listening, from Run to its end, in the world of whoever shows it.
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConsoleLine, RunOutcome } from '@/lib/practice/evidence'
import type { HandlerClock } from '@/lib/practice/handler-clock'
import { passThrough } from './door'
import { type Receive, receiver } from './receive'
import type { Ending, Notice } from './runner/messages'
import type { StateEntry } from './runner/serve/snapshot'
import { joinRunner, serveProgram } from './runner-host'
import { endSentence, methodOf, outcomeOf } from './sentences'
import { useLatest } from './use-latest'

export interface HandlerHome {
  /** Run was pressed. Gets the world ready and gives its clock. */
  begin(): HandlerClock | Promise<HandlerClock>
  /** The handler listens. `receive` is to get each delivery, with the id of its exchange. Gives how to stop sending any. */
  listen(receive: Receive): () => void
  /** The one door. `cause` is the exchange of the delivery the request is put down to. */
  send(request: Request, cause?: string): Promise<Response>
  onConsole(line: ConsoleLine): void
  onEnd?(outcome: RunOutcome): void
}

export type ServeState = 'none' | 'starting' | 'serving' | 'ended'

const noticeKeys = {
  'lines-capped': 'linesCapped',
  'requests-capped': 'requestsCapped',
  'timers-capped': 'timersCapped',
} as const satisfies Record<Notice['code'], string>

let sentences = Date.now()

export function useServe(entry: string, home: HandlerHome) {
  const [t, say] = [useTranslations('sandbox'), useTranslations('handler')]
  const latest = useLatest({ entry, home, t, say })
  const [state, setState] = useState<ServeState>('none')
  const [memory, setMemory] = useState<readonly StateEntry[]>([])
  const stopServing = useRef<(() => void) | undefined>(undefined)
  const asked = useRef(0)

  const write = useCallback(
    (method: ConsoleLine['method'], text: string | undefined) => {
      if (text === undefined) return
      sentences += 1
      latest.current.home.onConsole({ id: `h${sentences}`, method, text })
    },
    [latest],
  )

  const sentenceOf = useCallback(
    (ending: Ending) =>
      ending.code === 'no-handler'
        ? latest.current.say('noHandler', { file: ending.file })
        : endSentence(latest.current.t, ending),
    [latest],
  )

  const launch = useCallback(
    (files: Readonly<Record<string, string>>, clock: HandlerClock) => {
      let leave = () => {}
      const served = serveProgram({
        files,
        entry: latest.current.entry,
        clock,
        onLine(id, { method, text, cut }) {
          const note = cut > 0 ? `\n${latest.current.t('lineCut', { count: cut })}` : ''
          latest.current.home.onConsole({ id, method, text: text + note })
        },
        onNotice: ({ code, limit }) => write('warn', latest.current.say(noticeKeys[code], { limit })),
        onRequest: (request, signal, cause) =>
          passThrough(
            (asking) => latest.current.home.send(asking, cause),
            request,
            signal,
            () => clock.hold?.(),
          ),
        onServing() {
          leave = latest.current.home.listen(receiver(served))
          setState('serving')
        },
        onState: setMemory,
        onEnd(ending) {
          leave()
          stopServing.current = undefined
          setState('ended')
          write(methodOf(ending), sentenceOf(ending))
          latest.current.home.onEnd?.(outcomeOf(ending))
        },
      })
      return served.stop
    },
    [latest, write, sentenceOf],
  )

  const stop = useCallback(() => {
    asked.current += 1
    if (stopServing.current) stopServing.current()
    else setState((state) => (state === 'starting' ? 'ended' : state))
  }, [])

  const serve = useCallback(
    async (files: Readonly<Record<string, string>>) => {
      stop()
      setState('starting')
      setMemory([])
      const ticket = asked.current
      try {
        const clock = await latest.current.home.begin()
        // Pressed again, stopped or gone while the world was getting ready.
        if (asked.current === ticket) stopServing.current = launch(files, clock)
      } catch {
        setState('ended')
        write('error', latest.current.t('end.notReady'))
      }
    },
    [latest, launch, write, stop],
  )

  useEffect(() => {
    const leave = joinRunner()
    return () => {
      stop()
      leave()
    }
  }, [stop])

  return { state, memory, serve, stop }
}
