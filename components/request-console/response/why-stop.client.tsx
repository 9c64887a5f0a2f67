'use client'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Exchange, TraceStep } from '@/mocks/wire-log'
import { spotOf } from './request-spot'
import { hintOf, inReference, type Stop } from './server-path'
import { SpotLine } from './spot-line.client'

type Outcome = Stop['outcome'] | 'unknown'

/** Sign, ring and the way that leads on from a stop: lit as far as the request came. */
const signs: Record<Outcome, string> = { pass: '✓', fail: '✗', unreached: '', unknown: '?' }
const rings: Record<Outcome, string> = {
  pass: 'border-pull bg-pull text-on-accent',
  fail: 'border-bad bg-bad text-on-accent',
  unreached: 'border-dashed border-line-strong bg-raised',
  unknown: 'border-dashed border-line-strong bg-raised text-muted',
}
const words: Record<Outcome, string> = {
  pass: 'text-pull',
  fail: 'text-bad',
  unreached: 'text-muted',
  unknown: 'text-muted',
}

/** One stage: its question, what it decided, and for the one that said no everything that helps to see why. */
export function WhyStop({
  name,
  rule,
  outcome,
  step,
  exchange,
}: {
  name: string
  rule: string
  outcome: Outcome
  step?: TraceStep
  exchange: Exchange
}) {
  const t = useTranslations('console.response.why')
  const way = outcome === 'pass' ? 'border-pull' : 'border-dashed border-line-strong'
  return (
    <li className={`relative ml-3 border-l-2 pb-4 pl-6 last:border-transparent last:pb-0 ${way}`}>
      <span
        aria-hidden="true"
        className={`absolute top-0 -left-3.25 flex size-6 items-center justify-center rounded-full border-2 text-xs font-bold ${rings[outcome]}`}
      >
        {signs[outcome]}
      </span>
      <p className="text-sm">
        <span className={`font-semibold ${outcome === 'unreached' ? 'text-muted' : ''}`}>{name}</span>{' '}
        <span className={`font-semibold ${words[outcome]}`}>{t(`outcome.${outcome}`)}</span>
      </p>
      <p className="text-sm text-muted">{rule}</p>
      {outcome === 'pass' && step?.text ? <Remark step={step} exchange={exchange} /> : null}
      {outcome === 'fail' && step ? <Reason step={step} exchange={exchange} /> : null}
    </li>
  )
}

function Remark({ step, exchange }: { step: TraceStep; exchange: Exchange }) {
  const t = useTranslations('console.response.why')
  const spot = step.part?.name === undefined ? undefined : spotOf(exchange, step)
  return (
    <div className="mt-1 rounded-lg bg-warn-soft p-2 text-sm">
      <p>
        <strong className="text-warn">{t('note')}</strong> {step.text}
      </p>
      {spot ? <SpotLine spot={spot} /> : null}
    </div>
  )
}

function Reason({ step, exchange }: { step: TraceStep; exchange: Exchange }) {
  const t = useTranslations('console.response.why')
  const locale = useLocale()
  const id = useId()
  const [open, setOpen] = useState(false)
  const spot = spotOf(exchange, step)
  const hint = hintOf(step)
  return (
    <div className="mt-2 rounded-lg border border-bad p-3 text-sm">
      {step.text ? <p className="font-semibold [overflow-wrap:anywhere]">{step.text}</p> : null}
      {spot ? <SpotLine spot={spot} /> : null}
      <p className="mt-2">
        <strong>{t('look')}</strong> {t(`hint.${hint}`)}{' '}
        {inReference(hint) ? (
          <Link
            href={`/${locale}/reference`}
            prefetch={false}
            className="text-pull underline underline-offset-4"
          >
            {t('reference')}
          </Link>
        ) : null}
      </p>
      {step.expected ? (
        <>
          <Button className="mt-2" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t('expected')}
          </Button>
          <p id={id} hidden={!open} className="mt-2 rounded-lg bg-good-soft p-2 [overflow-wrap:anywhere]">
            {step.expected}
          </p>
        </>
      ) : null}
    </div>
  )
}
