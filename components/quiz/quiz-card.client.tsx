'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../ui/button'
import { InlineCode } from '../ui/inline-code'
import { ChoiceList } from './choice-list.client'

export interface QuizChoice {
  id: string
  label: ReactNode
  why: string
}

interface Props {
  id: string
  question: ReactNode
  answer: string
  choices: QuizChoice[]
  /** The choice that was answered with, if any. */
  given: string | undefined
  onAnswer: (choice: string) => void
}

/** Choose, answer, read why; as often as one likes. */
export function QuizCard({ id, question, answer, choices, given, onAnswer }: Props) {
  const t = useTranslations('quiz')
  const [kindId, legendId] = [useId(), useId()]
  const [chosen, setChosen] = useState<string>()
  const shown = chosen ?? given
  const judged = given !== undefined && given === shown
  const why = choices.find((choice) => choice.id === given)?.why
  return (
    <section
      data-island
      data-quiz={id}
      aria-labelledby={`${kindId} ${legendId}`}
      className="my-6 max-w-3xl rounded-2xl border border-line bg-raised p-5 shadow-card"
    >
      <p id={kindId} className="mb-2 text-xs font-semibold tracking-wide text-muted uppercase">
        {t('label')}
      </p>
      <ChoiceList
        name={id}
        legendId={legendId}
        legend={question}
        choices={choices}
        chosen={shown}
        onChoose={setChosen}
      />
      <Button
        variant="primary"
        className="mt-4"
        disabled={shown === undefined || judged}
        onClick={() => shown !== undefined && onAnswer(shown)}
      >
        {t('answer')}
      </Button>
      <p role="status" className="text-sm">
        {judged && why ? (
          <span
            className={`mt-4 block rounded-xl px-4 py-3 ${given === answer ? 'bg-good-soft' : 'bg-bad-soft'}`}
          >
            <strong className={given === answer ? 'text-good' : 'text-bad'}>
              {t(given === answer ? 'right' : 'wrong')}
            </strong>{' '}
            <InlineCode text={why} />
          </span>
        ) : null}
      </p>
    </section>
  )
}
