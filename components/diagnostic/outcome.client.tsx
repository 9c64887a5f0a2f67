'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { firstMissed, givenAnswers } from '@/lib/progress/diagnostic'
import { progress as store } from '@/lib/progress/store'
import { lessonAnchor } from '../course-map/lesson-anchor'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import type { LessonLink, LinkedTask } from './task-link'
import { TaskResult } from './task-result'

interface Props {
  tasks: LinkedTask[]
  last: LessonLink
  onAgain: () => void
  /** The reader has just finished: what they pressed is gone. */
  focus: boolean
}

/** Where to begin, why, and that nothing is locked. */
export function Outcome({ tasks, last, onAgain, focus }: Props) {
  const t = useTranslations('diagnostic')
  const home = `/${useLocale()}`
  const { progress } = useProgress()
  const given = givenAnswers(tasks, progress)
  const missed = firstMissed(tasks, given)
  const begin = missed?.link ?? last
  const marked = progress.diagnostic?.lesson !== undefined
  const right = tasks.filter(({ id, answer }) => given[id] === answer).length
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [focus])
  return (
    <section aria-labelledby="outcome" className="mt-6 max-w-3xl">
      <div className="rounded-2xl border border-line bg-raised p-5 shadow-card sm:p-6">
        <h2 ref={heading} id="outcome" tabIndex={-1} className="scroll-mt-24 text-lg font-bold">
          {t('outcome', { lesson: begin.title })}
        </h2>
        <p className="mt-2">{t(missed ? 'because' : 'allRight', { right, total: tasks.length })}</p>
        <p className="mt-2 text-muted">{t('open')}</p>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <a
            href={begin.href}
            className="inline-flex min-h-10 items-center rounded-lg bg-pull px-4 text-sm font-semibold text-on-accent hover:bg-pull/90"
          >
            {t('begin')}
          </a>
          <a
            href={`${home}#${lessonAnchor(begin.id)}`}
            className="inline-flex min-h-10 items-center rounded-lg border border-line-strong px-4 text-sm font-semibold hover:bg-sunken"
          >
            {t('map')}
          </a>
          <Button variant="plain" onClick={onAgain}>
            {t('again')}
          </Button>
        </div>
        <p className="mt-4 flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <span role="status">{t(marked ? 'marked' : 'unmarked')}</span>
          <button
            type="button"
            className="min-h-8 underline underline-offset-4 hover:text-ink"
            onClick={() => store.recordDiagnostic(marked ? undefined : begin.id)}
          >
            {t(marked ? 'unmark' : 'mark')}
          </button>
        </p>
      </div>
      <h3 className="mt-8 font-bold">{t('tasks')}</h3>
      <ol className="mt-3 grid gap-2">
        {tasks.map((task) => (
          <TaskResult key={task.id} task={task} choice={given[task.id]} />
        ))}
      </ol>
    </section>
  )
}
