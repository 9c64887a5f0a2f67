'use client'
import { useTranslations } from 'next-intl'
import type { ExerciseMessages } from '@/lib/content/schema'
import { fillSentence, type Verdict } from '@/lib/practice/check'
import { InlineCode } from '../ui/inline-code'

interface Props {
  checks: ExerciseMessages['checks']
  verdicts: ReadonlyMap<string, Verdict>
  /** Check id → when it passed on an earlier day or device. */
  passedBefore: Record<string, string>
  /** Shows the exchange a verdict points at. */
  onShow: (exchange: string) => void
}

const mark = { idle: '○', pass: '✓', fail: '✕' }
const colour = { idle: 'text-muted', pass: 'text-good', fail: 'text-bad' }

/** Every check as a sentence; a failing one says why and points at the exchange that shows it. */
export function CheckList({ checks, verdicts, passedBefore, onShow }: Props) {
  const t = useTranslations('exercise')
  return (
    <ul aria-label={t('checks')} className="space-y-2">
      {Object.entries(checks).map(([id, { label, fail }]) => {
        const verdict = verdicts.get(id)
        const state = verdict ? (verdict.pass ? 'pass' : 'fail') : passedBefore[id] ? 'pass' : 'idle'
        return (
          <li key={id} data-check={id} data-state={state} className="flex gap-3 text-sm">
            <span className={`font-bold ${colour[state]}`}>
              <span aria-hidden="true">{mark[state]}</span>
              <span className="sr-only">{t(`state.${state}`)}</span>
            </span>
            <span>
              <span className="font-medium">
                <InlineCode text={label} />
              </span>
              {verdict?.pass === false ? (
                <span className="mt-0.5 block text-bad" data-reason={verdict.reason}>
                  <InlineCode text={fillSentence(fail[verdict.reason] ?? t('brokenCheck'), verdict.values)} />
                </span>
              ) : null}
              {verdict?.pass === false && verdict.exchange ? (
                <ShowExchange exchange={verdict.exchange} onShow={onShow} />
              ) : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function ShowExchange({ exchange, onShow }: { exchange: string; onShow: (exchange: string) => void }) {
  const t = useTranslations('exercise')
  return (
    <button
      type="button"
      className="inline-flex min-h-8 items-center text-pull underline underline-offset-4"
      onClick={() => onShow(exchange)}
    >
      {t('showExchange', { number: exchange.replace(/\D/g, '') })}
    </button>
  )
}
