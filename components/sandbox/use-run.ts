// Runs the learner's program on demand and tells the caller, in the page's language, what became of it.
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConsoleLine, RunOutcome } from '@/lib/practice/evidence'
import { passThrough } from './door'
import { joinRunner, runProgram } from './runner-host'
import { endSentence, methodOf, noticeSentence, outcomeOf } from './sentences'
import { useLatest } from './use-latest'

export interface RunProps {
  entry: string
  onRunStart(): void | Promise<void>
  onConsole(line: ConsoleLine): void
  onRunEnd(outcome: RunOutcome): void
  send(request: Request): Promise<Response>
}

/** `data-run` of the region: a test or a check waits for `ended`. */
export type RunState = 'none' | 'running' | 'ended'

let sentences = Date.now()

export function useRun(props: RunProps) {
  const t = useTranslations('sandbox')
  const latest = useLatest({ ...props, t })
  const [state, setState] = useState<RunState>('none')
  const stopRun = useRef<(() => void) | undefined>(undefined)
  const asked = useRef(0)

  const say = useCallback(
    (method: ConsoleLine['method'], text: string | undefined) => {
      if (text === undefined) return
      sentences += 1
      latest.current.onConsole({ id: `s${sentences}`, method, text })
    },
    [latest],
  )

  const launch = useCallback(
    (files: Readonly<Record<string, string>>) =>
      runProgram({
        files,
        entry: latest.current.entry,
        onLine(id, { method, text, cut }) {
          const note = cut > 0 ? `\n${latest.current.t('lineCut', { count: cut })}` : ''
          latest.current.onConsole({ id, method, text: text + note })
        },
        onNotice: (notice) => say('warn', noticeSentence(latest.current.t, notice)),
        onRequest: (request, signal) => passThrough(latest.current.send, request, signal),
        onEnd(ending) {
          stopRun.current = undefined
          setState('ended')
          say(methodOf(ending), endSentence(latest.current.t, ending))
          latest.current.onRunEnd(outcomeOf(ending))
        },
      }),
    [latest, say],
  )

  const stop = useCallback(() => {
    asked.current += 1
    if (stopRun.current) stopRun.current()
    else setState((state) => (state === 'running' ? 'ended' : state))
  }, [])

  const run = useCallback(
    async (files: Readonly<Record<string, string>>) => {
      stop()
      setState('running')
      const ticket = asked.current
      try {
        await latest.current.onRunStart()
      } catch {
        setState('ended')
        say('error', latest.current.t('end.notReady'))
        return
      }
      // Pressed again, stopped or gone while the caller was getting ready.
      if (asked.current !== ticket) return
      stopRun.current = launch(files)
    },
    [latest, launch, say, stop],
  )

  useEffect(() => {
    const leave = joinRunner()
    return () => {
      stop()
      leave()
    }
  }, [stop])

  return { state, run, stop }
}
