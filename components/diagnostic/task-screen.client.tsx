'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { unknown } from '@/lib/progress/diagnostic'
import { ChoiceList } from '../quiz/choice-list.client'
import { Button } from '../ui/button'
import { InlineCode } from '../ui/inline-code'
import { ExhibitView } from './exhibit-view'
import type { LinkedTask } from './task-link'

interface Props {
  task: LinkedTask
  /** `moved`: the reader came from another task, so the focus follows. */
  place: { number: number; total: number; moved: boolean }
  /** The choice of this round, if it was made before. */
  given: string | undefined
  onAnswer: (choice: string) => void
  onBack: (() => void) | undefined
}

/** One task on one screen; not to know the answer is an answer. */
export function TaskScreen({ task, place, given, onAnswer, onBack }: Props) {
  const t = useTranslations('diagnostic')
  const [chosen, setChosen] = useState(given === unknown ? undefined : given)
  const [legendId, headingId] = [useId(), useId()]
  const heading = useRef<HTMLHeadingElement>(null)
  const { number, total, moved } = place
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  return (
    <section
      aria-labelledby={headingId}
      data-task={task.id}
      className="mt-6 max-w-3xl rounded-2xl border border-line bg-raised p-5 shadow-card sm:p-6"
    >
      <h2
        ref={heading}
        id={headingId}
        tabIndex={-1}
        className="scroll-mt-24 text-sm font-semibold text-muted"
      >
        {t('task', { number, total })}
      </h2>
      <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-pull" style={{ width: `${(number / total) * 100}%` }} />
      </div>
      <p className="mt-4">
        <InlineCode text={task.situation} />
      </p>
      {task.exhibit ? <ExhibitView exhibit={task.exhibit} /> : null}
      <div className="mt-5">
        <ChoiceList
          name={task.id}
          legendId={legendId}
          legend={<InlineCode text={task.question} />}
          choices={task.choices.map(({ id, label }) => ({ id, label: <InlineCode text={label} /> }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button
          variant="primary"
          disabled={chosen === undefined}
          onClick={() => chosen !== undefined && onAnswer(chosen)}
        >
          {t(number === total ? 'finish' : 'next')}
        </Button>
        <Button onClick={() => onAnswer(unknown)}>{t('unknown')}</Button>
        {onBack ? (
          <Button variant="plain" onClick={onBack}>
            {t('back')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
