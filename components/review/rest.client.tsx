'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Day } from '@/lib/progress/day'
import { reviewOn } from '@/lib/progress/review'
import { useProgress } from '../shell/use-progress.client'
import type { AskedQuestion } from './questions'
import { useDayText } from './use-day-text'

interface Props {
  questions: AskedQuestion[]
  today: Day
  /** In this sitting. */
  asked: number
  right: number
}

/** Nothing is due: what was done, when the next question comes, how many are known for good. */
export function Rest({ questions, today, asked, right }: Props) {
  const t = useTranslations('review')
  const dayText = useDayText()
  const home = `/${useLocale()}`
  const { met, settled, next } = reviewOn(today, questions, useProgress().progress)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked > 0) heading.current?.focus()
  }, [asked])
  return (
    <section
      aria-labelledby="review-rest"
      className="mt-8 max-w-3xl rounded-2xl border border-line bg-raised p-6 shadow-card"
    >
      <h2 ref={heading} id="review-rest" tabIndex={-1} className="scroll-mt-24 text-lg font-bold">
        {t(asked > 0 ? 'done' : met === 0 ? 'notBegun' : 'nothingDue')}
      </h2>
      {asked > 0 ? <p className="mt-2">{t('score', { right, asked })}</p> : null}
      <p className="mt-2">
        {next ? t('nextOn', { day: dayText(next.day), count: next.count }) : null}
        {met > 0 && met === settled ? t('allSettled') : null}
        {met === 0 ? t('whereFrom') : null}
      </p>
      {met > 0 ? <p className="mt-2 text-sm text-muted">{t('standing', { settled, met })}</p> : null}
      <a
        href={home}
        className="mt-5 inline-flex min-h-10 items-center rounded-lg border border-line-strong px-4 text-sm font-semibold hover:bg-sunken"
      >
        {t('toMap')}
      </a>
    </section>
  )
}
