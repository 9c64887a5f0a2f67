'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type Ask, isRight, type Prediction } from '@/lib/practice/prediction'
import { useAnswerText } from './use-answer-text'
import type { PredictionProps } from './use-prediction'

const look = {
  right: { mark: '✓', colour: 'text-good' },
  wrong: { mark: '✕', colour: 'text-bad' },
  open: { mark: '○', colour: 'text-muted' },
}

/** The last prediction beside what happened. */
export function PredictionOutcome({ asked, predictions, onAgain }: PredictionProps) {
  const t = useTranslations('exercise.prediction')
  const last = predictions.at(-1)
  if (last === undefined) return null
  const judged = predictions.flatMap((made) => asked.map((ask) => isRight(made, ask)))
  const right = judged.filter((one) => one === true).length
  return (
    <div role="status">
      <table className="w-full text-left text-sm">
        <caption className="mb-2 text-left font-semibold">{t('outcome')}</caption>
        <thead className="text-muted">
          <tr>
            {(['asked', 'said', 'was'] as const).map((column) => (
              <th key={column} scope="col" className="pr-3 pb-1 font-normal">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.map((ask) => (
            <OutcomeRow key={ask} ask={ask} prediction={last} />
          ))}
        </tbody>
      </table>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">{t('score', { right, total: judged.length })}</p>
        <Button onClick={onAgain}>{t('again')}</Button>
      </div>
    </div>
  )
}

function OutcomeRow({ ask, prediction }: { ask: Ask; prediction: Prediction }) {
  const t = useTranslations('exercise.prediction')
  const text = useAnswerText()
  const right = isRight(prediction, ask)
  const how = right === undefined ? 'open' : right ? 'right' : 'wrong'
  const { mark, colour } = look[how]
  return (
    <tr className="border-t border-line align-top" data-ask={ask} data-how={how}>
      <th scope="row" className="py-2 pr-3 font-medium">
        {t(`ask.${ask}`)}
      </th>
      <td className="py-2 pr-3">{text(ask, prediction.said[ask] ?? 'unsure')}</td>
      <td className="py-2 font-semibold">
        <span className={colour}>
          <span aria-hidden="true">{mark} </span>
          <span className="sr-only">{t(how)} </span>
        </span>
        {text(ask, prediction.fact[ask])}
      </td>
    </tr>
  )
}
