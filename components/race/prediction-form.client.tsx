'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { progress as store } from '@/lib/progress/store'
import { ChoiceList } from '../quiz/choice-list.client'
import { Button } from '../ui/button'
import { type Predictions, predictionKey, questionNames, questions } from './predictions'

interface Props {
  id: string
  given: Predictions | undefined
  /** Can it be filled in? Otherwise it only says that there is one. */
  open: boolean
  /** While a race is on, nobody changes their mind. */
  busy: boolean
  onOpen: (open: boolean) => void
}

/** Three questions about what will happen; the race starts when they are answered. */
export function PredictionForm({ id, given, open, busy, onOpen }: Props) {
  const t = useTranslations('race.predict')
  const own = useId()
  const [chosen, setChosen] = useState<Partial<Record<string, string>>>({})
  const choiceOf = (question: (typeof questionNames)[number]) => chosen[question] ?? given?.[question]
  const complete = questionNames.every((question) => choiceOf(question) !== undefined)
  // The button pressed goes away: the keyboard goes on with what comes in its place.
  const moving = useRef(false)
  const takeFocus = (element: HTMLElement | null) => {
    if (element === null || !moving.current) return
    moving.current = false
    element.focus()
  }
  const toggle = (next: boolean) => {
    moving.current = true
    onOpen(next)
  }
  const keep = () => {
    for (const question of questionNames)
      store.recordAnswer(predictionKey(id, question), choiceOf(question) ?? '')
    toggle(false)
  }
  if (!open) {
    return (
      <div className="flex flex-wrap items-center gap-3 rounded-xl bg-sunken px-4 py-3 text-sm">
        <p ref={takeFocus} tabIndex={-1}>
          {t('kept')}
        </p>
        <Button disabled={busy} onClick={() => toggle(true)}>
          {t('change')}
        </Button>
      </div>
    )
  }
  return (
    <div className="rounded-xl bg-sunken p-4">
      <h4 ref={takeFocus} tabIndex={-1} className="font-semibold">
        {t('title')}
      </h4>
      <div className="mt-3 grid gap-5 lg:grid-cols-3">
        {questionNames.map((question) => (
          <ChoiceList
            key={question}
            name={`${own}${question}`}
            legendId={`${own}${question}`}
            legend={t(question)}
            choices={questions[question].map((choice) => ({ id: choice, label: t(choice) }))}
            chosen={choiceOf(question)}
            onChoose={(choice) => setChosen({ ...chosen, [question]: choice })}
          />
        ))}
      </div>
      <Button variant="pull" className="mt-4" disabled={!complete} onClick={keep}>
        {t('keep')}
      </Button>
    </div>
  )
}
