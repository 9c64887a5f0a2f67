'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { ExerciseMessages } from '@/lib/content/schema'
import { evidenceBuilt, loadBuilt } from '@/lib/practice/built-evidence'
import { judge } from '@/lib/practice/check'
import { evidenceIn } from '@/lib/practice/draft-evidence'
import { didSomething } from '@/lib/practice/evidence'
import { progress as store } from '@/lib/progress/store'
import { Beliefs } from '../misconception/beliefs.client'
import { onFirstTouch } from '../shell/first-touch'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import { AnswerFields } from './answer-fields.client'
import { CheckList } from './check-list.client'
import type { Start } from './start'
import { Task } from './task'
import { useExerciseWords } from './use-exercise-words'
import { useSession } from './use-session.client'
import { Workbench } from './workbench.client'

/** Turbopack keeps every module of the glob beside the list of them, so the list itself must wait. */
const loadChecks = async (id: string) => (await import('./check-modules')).loadChecks(id)

interface Props {
  id: string
  messages: Pick<ExerciseMessages, 'title' | 'task' | 'checks' | 'fields'>
  start: Start
  /** Help, below the checks. */
  children?: ReactNode
}

type Said = 'nothingYet' | 'loadFailed' | 'judged'

/** Task, workbench and checks. Checks look at what was done, and one live region says the result. */
export function ExerciseFrame({ id, messages, start, children }: Props) {
  const t = useTranslations('exercise')
  const words = useExerciseWords(start.kind)
  const titleId = useId()
  const [session, state] = useSession(id)
  const { progress } = useProgress()
  const passedBefore = progress.exercises[id]?.passed ?? {}
  const kept = Object.keys(messages.fields ?? {}).flatMap((field) => {
    const choice = progress.answers[`${id}/${field}`]?.choice
    return choice === undefined ? [] : [[field, choice] as const]
  })
  const answers: Record<string, string> = { ...Object.fromEntries(kept), ...state.answers }
  const answer = (field: string, choice: string) => {
    session.answer(field, choice)
    store.recordAnswer(`${id}/${field}`, choice)
  }
  const [highlight, setHighlight] = useState<string>()
  const [said, setSaid] = useState<{ what: Said; time: number }>()
  useEffect(() => onFirstTouch(() => Promise.all([loadChecks(id), loadBuilt(start.kind)])), [id, start.kind])
  // Asked again for the same exchange, the log shall move to it again.
  const show = (exchange: string) => {
    setHighlight(undefined)
    requestAnimationFrame(() => setHighlight(exchange))
  }
  const checkIds = Object.keys(messages.checks)

  const check = async () => {
    const say = (what: Said) => setSaid((before) => ({ what, time: (before?.time ?? 0) + 1 }))
    try {
      const files = store.get().progress.drafts[id]?.files
      const [definition, built] = await Promise.all([loadChecks(id), evidenceBuilt(start, session, files)])
      const done = await session.evidence()
      const evidence = { ...done, answers, ...evidenceIn(start.kind, files), ...built }
      const verdicts = judge(definition, evidence)
      if (!didSomething(evidence)) return say('nothingYet')
      session.judged(verdicts)
      store.recordAttempt(
        id,
        [...verdicts].filter(([, verdict]) => verdict.pass).map(([checkId]) => checkId),
      )
      say('judged')
    } catch {
      say('loadFailed')
    }
  }

  const passed = checkIds.filter((c) => state.verdicts.get(c)?.pass).length
  // A new run or a fresh start takes the verdicts away, and with them what was said of them.
  const judged = state.verdicts.size > 0
  const result =
    said?.what === 'judged'
      ? judged && t(passed === checkIds.length ? 'allPass' : 'somePass', { passed, total: checkIds.length })
      : said && (said.what === 'nothingYet' ? words.nothingYet : t(said.what))
  return (
    <section
      data-island
      data-exercise={id}
      aria-labelledby={titleId}
      className="my-8 rounded-2xl border border-line bg-raised shadow-card"
    >
      <header className="border-b border-line px-4 py-4 sm:px-6">
        <p className="text-xs font-semibold tracking-wide text-muted uppercase">{words.kind}</p>
        <h3 id={titleId} className="mt-1 text-lg font-bold">
          {messages.title}
        </h3>
        <Task text={messages.task} />
      </header>
      <div className="px-2 py-3 sm:px-4">
        <Workbench id={id} title={messages.title} start={start} highlight={judged ? highlight : undefined} />
      </div>
      <div className="border-t border-line px-4 py-5 sm:px-6">
        {messages.fields ? (
          <AnswerFields fields={messages.fields} answers={answers} onAnswer={answer} />
        ) : null}
        <CheckList
          checks={messages.checks}
          verdicts={state.verdicts}
          passedBefore={passedBefore}
          onShow={show}
        />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button variant="primary" onClick={check}>
            {t('check')}
          </Button>
          <p role="status" aria-live="polite" key={said?.time} className="text-sm font-medium">
            {result}
          </p>
        </div>
        <Beliefs session={session} after={judged ? state.verdicts : undefined} exercise={id} onShow={show} />
        {children}
      </div>
    </section>
  )
}
