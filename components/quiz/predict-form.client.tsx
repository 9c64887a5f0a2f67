'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import { htmlLang } from '@/lib/i18n/locales'
import { practiceSession } from '@/lib/practice/session'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import { ChoiceList } from './choice-list.client'
import { type Fact, type PlainRequest, readFact } from './fact'

interface Props {
  id: string
  question: ReactNode
  requests: PlainRequest[]
  fact: Fact
  choices: { id: string; label: ReactNode }[]
}

/** The prediction is fixed once the requests have gone; what happened stands beside it. */
export function PredictForm({ id, question, requests, fact, choices }: Props) {
  const t = useTranslations('quiz')
  const [kindId, legendId] = [useId(), useId()]
  const locale = useLocale()
  const session = practiceSession(id)
  const { entries } = useSyncExternalStore(session.subscribe, session.get, session.get)
  const remembered = useProgress().progress.answers[id]?.choice
  const [chosen, setChosen] = useState<string>()
  const [running, setRunning] = useState(false)
  const prediction = chosen ?? remembered
  const done = !running && entries.length >= requests.length
  const happened = done ? readFact(fact, entries) : undefined
  const run = async (choice: string) => {
    setRunning(true)
    session.language = htmlLang[locale]
    try {
      await session.startOver()
      await sendAll()
      store.recordAnswer(id, choice, readFact(fact, session.get().entries) === choice)
    } finally {
      setRunning(false)
    }
  }
  const sendAll = async () => {
    for (const { method, url, headers, body } of requests) {
      await session.sendFromConsole(new Request(url, { method, headers, body }))
    }
  }
  return (
    <section
      data-island
      data-predict={id}
      aria-labelledby={`${kindId} ${legendId}`}
      className="my-6 max-w-3xl rounded-2xl border border-line bg-raised p-5 shadow-card"
    >
      <p id={kindId} className="mb-2 text-xs font-semibold tracking-wide text-muted uppercase">
        {t('predict')}
      </p>
      <ChoiceList
        name={id}
        legendId={legendId}
        legend={question}
        choices={choices}
        chosen={prediction}
        disabled={running || done}
        onChoose={setChosen}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button
          variant="pull"
          disabled={prediction === undefined || running || done}
          onClick={() => prediction !== undefined && run(prediction)}
        >
          {t(running ? 'running' : 'run')}
        </Button>
        {done ? <Button onClick={() => session.startOver()}>{t('again')}</Button> : null}
      </div>
      <div role="status">
        {done && happened !== undefined ? (
          <Outcome
            predicted={choices.find((choice) => choice.id === prediction)?.label}
            happened={choices.find((choice) => choice.id === happened)?.label ?? happened}
            right={prediction === happened}
            answers={entries.map((e) => `${e.request.method} → ${e.response?.status ?? '—'}`)}
          />
        ) : null}
      </div>
    </section>
  )
}

function Outcome(props: { predicted: ReactNode; happened: ReactNode; right: boolean; answers: string[] }) {
  const t = useTranslations('quiz')
  return (
    <div className="mt-4">
      <dl className="grid gap-3 text-sm sm:grid-cols-2">
        <div className="rounded-xl bg-sunken px-4 py-3">
          <dt className="text-muted">{t('predicted')}</dt>
          <dd className="mt-1 font-semibold">{props.predicted}</dd>
        </div>
        <div className={`rounded-xl px-4 py-3 ${props.right ? 'bg-good-soft' : 'bg-warn-soft'}`}>
          <dt className={props.right ? 'text-good' : 'text-warn'}>{t('happened')}</dt>
          <dd className="mt-1 font-semibold">{props.happened}</dd>
        </div>
      </dl>
      <p className="mt-3 text-sm text-muted">
        {t('sent')} <span className="font-mono text-xs">{props.answers.join(' · ')}</span>
      </p>
    </div>
  )
}
