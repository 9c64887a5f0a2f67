'use client'
import { useTranslations } from 'next-intl'
import { type Ask, unsure } from '@/lib/practice/prediction'
import { choicesOf } from './prediction-choices'
import { useAnswerText } from './use-answer-text'
import type { PredictionProps } from './use-prediction'

/** What will come back? Send waits until every question has an answer. */
export function PredictionForm({ id, asked, missing, said, onSay }: PredictionProps) {
  const t = useTranslations('exercise.prediction')
  const text = useAnswerText()
  const open = (ask: Ask) => said[ask] === undefined
  const done = !asked.some(open)
  return (
    <fieldset aria-describedby={`${id}-lead`}>
      <legend className="font-semibold">{t('title')}</legend>
      <p id={`${id}-lead`} className="mt-1 text-sm text-muted">
        {t('lead')}
      </p>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        {asked.map((ask) => (
          <div key={ask}>
            <label htmlFor={`${id}-${ask}`} className="mb-1 block text-sm font-medium">
              {t(`ask.${ask}`)}
            </label>
            <select
              id={`${id}-${ask}`}
              className="min-h-10 w-full rounded-lg border border-line-strong bg-surface px-3 text-sm aria-invalid:border-bad"
              aria-invalid={(missing && open(ask)) || undefined}
              value={said[ask] ?? ''}
              onChange={(event) => onSay({ ...said, [ask]: event.target.value })}
            >
              <option value="" disabled>
                {t('choose')}
              </option>
              {choicesOf[ask].map((choice) => (
                <option key={choice} value={choice}>
                  {text(ask, choice)}
                </option>
              ))}
              <option value={unsure}>{t('unsure')}</option>
            </select>
          </div>
        ))}
      </div>
      <p role="status" className={`mt-2 text-sm ${missing ? 'text-bad' : 'text-muted'}`}>
        {missing ? t('missing') : done ? t('ready') : ''}
      </p>
    </fieldset>
  )
}
