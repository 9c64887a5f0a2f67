'use client'
import { useTranslations } from 'next-intl'
import type { RaceFigures } from '@/mocks/webhooks/race/race'
import { factsOf, type Predictions, questionNames } from './predictions'

interface Props {
  given: Predictions
  figures: RaceFigures
  /** Ms. */
  interval: number
}

/** What was predicted and what happened, side by side. */
export function Verdict({ given, figures, interval }: Props) {
  const t = useTranslations('race')
  const facts = factsOf(figures, interval)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left font-semibold">{t('verdict.title')}</caption>
        <thead>
          <tr className="text-left text-muted">
            {(['question', 'predicted', 'happened'] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-1.5 font-semibold">
                {t(`verdict.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questionNames.map((question) => {
            const right = given[question] === facts[question]
            return (
              <tr key={question} data-prediction={question} className="border-t border-line align-top">
                <th scope="row" className="px-3 py-2 text-left font-normal">
                  {t(`predict.${question}`)}
                </th>
                <td className="px-3 py-2">{t(`predict.${given[question]}`)}</td>
                <td className={`px-3 py-2 ${right ? 'bg-good-soft' : 'bg-warn-soft'}`}>
                  {t(`predict.${facts[question]}`)}
                  <span className={`block text-xs font-semibold ${right ? 'text-good' : 'text-warn'}`}>
                    {t(right ? 'verdict.right' : 'verdict.wrong')}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
