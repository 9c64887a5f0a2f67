// Plays an hour with the files as they are: a fresh run, the handler served in its world, and the score kept.
import { useLocale } from 'next-intl'
import { useRef } from 'react'
import { htmlLang } from '@/lib/i18n/locales'
import { type GauntletRun, secretsPath } from '@/lib/practice/gauntlet-run'
import { progress as store } from '@/lib/progress/store'
import type { Receive } from '../sandbox/receive'
import { type HandlerHome, useServe } from '../sandbox/use-serve'
import type { GauntletSession } from './gauntlet-session'
import { hourKey, hourText } from './kept-hours'
import { passedChecks } from './report-lines'

function keepScore(id: string, { seed, get }: GauntletRun): void {
  const { card } = get()
  if (!card) return
  const { answers } = store.get().progress
  store.recordAnswer(hourKey(id, seed), hourText(answers, id, seed, card.score), card.score === 100)
  store.recordAttempt(id, passedChecks(card))
}

export function useHourPlay(id: string, session: GauntletSession) {
  const language = htmlLang[useLocale()]
  const served = useRef<GauntletRun | undefined>(undefined)
  const home: HandlerHome = {
    begin() {
      if (!served.current) throw new Error('Failed to serve the handler: no run is open.')
      return served.current.clock
    },
    listen(receive) {
      const run = served.current
      if (run) void playOut(run, receive)
      return () => undefined
    },
    send: (request, cause) => served.current?.send(request, cause) ?? Promise.reject(new TypeError()),
    onConsole: (line) => session.addLine(line),
    // What was played to its end or called off stays so.
    onEnd: () => served.current?.end('fallen'),
  }
  const serving = useServe('/route.ts', home)
  const playOut = async (run: GauntletRun, receive: Receive) => {
    await run.play(receive)
    keepScore(id, run)
    // A newer run has a handler of its own already.
    if (served.current === run) serving.stop()
  }
  const play = async (files: Readonly<Record<string, string>>, seed: number) => {
    const run = await session.open(seed, language)
    if (!run) return
    served.current = run
    await serving.serve({ ...files, [secretsPath]: run.secrets })
  }
  const cancel = () => {
    session.cancel()
    serving.stop()
  }
  return { memory: serving.memory, play, cancel }
}
