'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ExerciseMessages } from '@/lib/content/schema'
import { judge } from '@/lib/practice/check'
import { didSomething } from '@/lib/practice/evidence'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import { AnswerFields } from './answer-fields.client'
import { CheckList } from './check-list.client'
import { loadChecks } from './check-modules'
import { Help } from './help.client'
import type { Start } from './start'
import { Task } from './task'
import { useSession } from './use-session.client'
import { Workbench } from './workbench.client'

interface Props {
  id: string
  messages: ExerciseMessages
  start: Start
  solution: Start
}

type Said = 'nothingYet' | 'loadFailed' | 'judged'

/** Task, workbench, checks and help. Checks look at what was done, and one live region says the result. */
export function ExerciseIsland({ id, messages, start, solution }: Props) {
  const t = useTranslations('exercise')
  const titleId = useId()
  const [session, state] = useSession(id)
  const passedBefore = useProgress().progress.exercises[id]?.passed ?? {}
  const [highlight, setHighlight] = useState<string>()
  const [said, setSaid] = useState<{ what: Said; time: number }>()
  const checkIds = Object.keys(messages.checks)

  const check = async () => {
    const say = (what: Said) => setSaid({ what, time: (said?.time ?? 0) + 1 })
    try {
      const [definition, evidence] = await Promise.all([loadChecks(id), session.evidence()])
      const verdicts = judge(definition, evidence)
      session.judged(verdicts)
      if (!didSomething(evidence)) return say('nothingYet')
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
  const result =
    said?.what === 'judged'
      ? t(passed === checkIds.length ? 'allPass' : 'somePass', { passed, total: checkIds.length })
      : said && t(said.what)
  return (
    <section
      data-island
      data-exercise={id}
      aria-labelledby={titleId}
      className="my-8 rounded-2xl border border-line bg-raised shadow-card"
    >
      <header className="border-b border-line px-4 py-4 sm:px-6">
        <p className="text-xs font-semibold tracking-wide text-muted uppercase">{t(`kind.${start.kind}`)}</p>
        <h3 id={titleId} className="mt-1 text-lg font-bold">
          {messages.title}
        </h3>
        <Task text={messages.task} />
      </header>
      <div className="px-2 py-3 sm:px-4">
        <Workbench id={id} title={messages.title} start={start} highlight={highlight} />
      </div>
      <div className="border-t border-line px-4 py-5 sm:px-6">
        {messages.fields ? (
          <AnswerFields
            fields={messages.fields}
            answers={state.answers}
            onAnswer={(f, c) => session.answer(f, c)}
          />
        ) : null}
        <CheckList
          checks={messages.checks}
          verdicts={state.verdicts}
          passedBefore={passedBefore}
          onShow={(exchange) => setHighlight(exchange)}
        />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button variant="primary" onClick={check}>
            {t('check')}
          </Button>
          <p role="status" aria-live="polite" key={said?.time} className="text-sm font-medium">
            {result}
          </p>
        </div>
        <Help id={id} messages={messages} start={start} solution={solution} entries={state.entries} />
      </div>
    </section>
  )
}
