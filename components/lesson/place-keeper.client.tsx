'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Step } from '@/lib/content/steps'
import { progress } from '@/lib/progress/store'
import { currentStep } from './current-step'
import { holdStep } from './hold-step'
import { watchSteps } from './watch-steps'

/** Watches which step is read, remembers it, and on a return without a deep link offers the way there. */
export function PlaceKeeper({ lesson, steps }: { lesson: string; steps: Step[] }) {
  const t = useTranslations('lesson')
  const [left, setLeft] = useState<Step>()

  useEffect(() => {
    const place = progress.get().progress.places[lesson]
    const step = steps.findIndex(({ id }) => id === place?.step)
    // Nothing to offer when the reader was at the beginning or asked for a step.
    if (step > 0 && location.hash === '') setLeft(steps[step])
  }, [lesson, steps])

  useEffect(() => {
    const asked = location.hash.slice(1)
    return steps.some(({ id }) => id === asked) ? holdStep(asked) : undefined
  }, [steps])

  useEffect(() => {
    const stop = watchSteps(steps, (id) => {
      currentStep.set(id)
      // Opening a page is not reading its first step again: that would forget where the reader was.
      const first = id === steps[0]?.id
      if (!first || progress.get().progress.places[lesson] === undefined) progress.recordPlace(lesson, id)
    })
    return () => {
      stop()
      currentStep.set(undefined)
    }
  }, [lesson, steps])

  if (left === undefined) return null
  return (
    <p className="fixed inset-x-0 bottom-4 z-40 mx-auto flex w-fit max-w-[calc(100%-2rem)] items-center gap-2 rounded-xl border border-line bg-raised p-2 pl-4 text-sm shadow-card print:hidden">
      <a
        href={`#${left.id}`}
        className="min-h-8 content-center font-semibold text-pull underline"
        onClick={() => setLeft(undefined)}
      >
        {t('continueAt', { step: left.title })}
      </a>
      <button
        type="button"
        className="grid size-9 shrink-0 place-items-center rounded-lg hover:bg-sunken"
        aria-label={t('close')}
        onClick={() => setLeft(undefined)}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </p>
  )
}
