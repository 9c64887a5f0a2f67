'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Step } from '@/lib/content/steps'
import { progress } from '@/lib/progress/store'
import { currentStep } from './current-step'

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
    const seen = new Map<string, number>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = steps.findIndex(({ id }) => id === target.id)
          if (isIntersecting) seen.set(target.id, index)
          else seen.delete(target.id)
        }
        const [top] = [...seen].sort((a, b) => a[1] - b[1])
        if (top === undefined) return
        currentStep.set(top[0])
        // Opening a page is not reading its first step again: that would forget where the reader was.
        if (top[1] > 0 || progress.get().progress.places[lesson] === undefined)
          progress.recordPlace(lesson, top[0])
      },
      { rootMargin: '-20% 0px -60% 0px' },
    )
    for (const section of document.querySelectorAll('[data-step]')) observer.observe(section)
    return () => {
      observer.disconnect()
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
