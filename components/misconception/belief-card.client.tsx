'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { MisconceptionCard } from '@/lib/content/misconceptions'
import type { Found } from '@/lib/practice/misconceptions'
import { Button } from '../ui/button'
import { InlineCode } from '../ui/inline-code'
import { experimentHref } from './experiment-href'

interface Props {
  card: MisconceptionCard
  found: Found
  onShow: (exchange: string) => void
  onGotIt: () => void
}

/** The belief, what the learner's own work shows of it, why it is not so, and what to try. */
export function BeliefCard({ card, found, onShow, onGotIt }: Props) {
  const t = useTranslations('misconception')
  const locale = useLocale()
  const titleId = useId()
  const { belief, shown, refutation, experiment } = card
  return (
    <section
      aria-labelledby={titleId}
      data-misconception={found.id}
      className="mt-5 max-w-[68ch] rounded-2xl border border-line bg-warn-soft px-4 py-4 text-sm sm:px-5"
    >
      <p id={titleId}>
        <span className="block font-semibold text-warn">{t('title')}</span>
        <span className="block text-lg font-semibold">
          “<InlineCode text={belief[locale]} />”
        </span>
      </p>
      <p className="mt-2">
        <strong className="font-semibold">{t('shows')}:</strong> <InlineCode text={shown[locale]} />
      </p>
      <Trace found={found} onShow={onShow} />
      <p className="mt-2">
        <InlineCode text={refutation[locale]} />
      </p>
      <p className="mt-2">
        <strong className="font-semibold">{t('experiment')}:</strong>{' '}
        <InlineCode text={experiment.text[locale]} />
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button onClick={onGotIt}>{t('gotIt')}</Button>
        <a
          href={experimentHref(experiment, locale)}
          className="inline-flex min-h-10 items-center text-pull underline underline-offset-4"
        >
          {t('step' in experiment ? 'toStep' : 'toPlayground')}
        </a>
      </div>
    </section>
  )
}

/** The way to the exchange, or the line of the console that shows it. */
function Trace({ found: { exchange, line }, onShow }: Pick<Props, 'found' | 'onShow'>) {
  const t = useTranslations()
  if (exchange) {
    return (
      <button
        type="button"
        className="inline-flex min-h-8 items-center text-pull underline underline-offset-4"
        onClick={() => onShow(exchange.id)}
      >
        {t('exercise.showExchange', { number: exchange.id.replace(/\D/g, '') })}
      </button>
    )
  }
  if (!line) return null
  return (
    <p className="mt-1">
      {t('misconception.line')} <code className="font-mono text-xs break-words">{line.text}</code>
    </p>
  )
}
