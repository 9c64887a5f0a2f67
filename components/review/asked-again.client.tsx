'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { standingOf } from '@/lib/progress/review'
import { progress as store } from '@/lib/progress/store'
import { QuizCard } from '../quiz/quiz-card.client'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import type { AskedQuestion } from './questions'
import { useDayText } from './use-day-text'

interface Props {
  question: AskedQuestion
  number: number
  total: number
  /** Told whether the first answer was right; later ones the same day show no memory. */
  onFirst: (right: boolean) => void
  onNext: () => void
}

/** One question of an earlier day, asked as if it had never been answered. */
export function AskedAgain({ question, number, total, onFirst, onNext }: Props) {
  const t = useTranslations('review')
  const [given, setGiven] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const answered = given !== undefined
  useEffect(() => {
    // Whoever pressed the button that is gone now goes on from here.
    if (answered) next.current?.focus()
    else if (number > 1) heading.current?.focus()
  }, [answered, number])
  const answer = (choice: string) => {
    const right = choice === question.answer
    store.recordAnswer(question.id, choice, right)
    if (!answered) onFirst(right)
    setGiven(choice)
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="mt-8 scroll-mt-20 text-lg font-bold">
        {t('count', { number, total })}
      </h2>
      <div aria-hidden="true" className="mt-2 h-2 max-w-3xl overflow-hidden rounded-full bg-line">
        <div
          className="h-full rounded-full bg-pull transition-[width]"
          style={{ width: `${((number - (answered ? 0 : 1)) / total) * 100}%` }}
        />
      </div>
      <p className="mt-3 text-sm text-muted">
        {t('from')}{' '}
        <a href={question.href} className="font-semibold text-pull underline underline-offset-4">
          {question.title}
        </a>
      </p>
      <QuizCard {...question} given={given} onAnswer={answer} />
      {answered ? (
        <div className="flex max-w-3xl flex-wrap items-center justify-between gap-4">
          <ComesBack question={question} />
          <Button ref={next} variant="pull" onClick={onNext}>
            {t(number === total ? 'finish' : 'next')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function ComesBack({ question }: { question: AskedQuestion }) {
  const t = useTranslations('review')
  const dayText = useDayText()
  const standing = standingOf(question, useProgress().progress)
  return (
    <p className="text-sm text-muted">
      {standing.kind === 'waiting' ? t('comesBack', { day: dayText(standing.due) }) : t('settledNow')}
    </p>
  )
}
