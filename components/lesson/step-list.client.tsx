'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { Step } from '@/lib/content/steps'
import { useProgress } from '../shell/use-progress.client'
import { currentStep } from './current-step'

interface Props {
  lesson: string
  steps: Step[]
}

/** The steps of the lesson: where the reader is, what was read, and a way to each. */
export function StepList({ lesson, steps }: Props) {
  const t = useTranslations('lesson')
  const { progress } = useProgress()
  const current =
    useSyncExternalStore(currentStep.subscribe, currentStep.get, () => undefined) ?? steps[0]?.id
  const number = steps.findIndex(({ id }) => id === current) + 1
  const links = (
    <ol className="space-y-0.5">
      {steps.map((step, index) => (
        <li key={step.id}>
          <a
            href={`#${step.id}`}
            aria-current={step.id === current ? 'step' : undefined}
            className="flex min-h-9 items-baseline gap-2 rounded-lg px-2 py-1.5 text-sm leading-snug text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-pull-soft aria-[current]:font-semibold aria-[current]:text-ink"
          >
            <span className="w-5 shrink-0 text-right font-mono text-xs tabular-nums">{index + 1}</span>
            <span className="flex-1">{step.title}</span>
            {progress.steps[lesson]?.[step.id] ? (
              <span className="text-good">
                <span aria-hidden="true">✓</span>
                <span className="sr-only">{t('read')}</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <nav aria-label={t('steps')}>
      <div className="max-lg:hidden">{links}</div>
      <details className="px-4 sm:px-6 lg:hidden">
        <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold">
          <span className="flex-1 truncate">
            {t('stepOf', { number, total: steps.length })}
            <span className="ml-2 font-normal text-muted">{steps[number - 1]?.title}</span>
          </span>
          <span aria-hidden="true">▾</span>
        </summary>
        <div className="max-h-[60dvh] overflow-y-auto pb-3">{links}</div>
      </details>
    </nav>
  )
}
