import { useTranslations } from 'next-intl'
import { facts } from '@/lib/cost/figures'
import { AsOf } from './as-of'

const looked = facts.freeInterval.date

/** Rows that cost nothing and decide often, each with the day somebody looked. */
const rows = [
  { id: 'place', date: looked },
  { id: 'free', date: looked },
  { id: 'counts', date: looked },
  { id: 'code', date: looked },
  { id: 'signIn', date: looked },
  { id: 'community', date: looked },
  { id: 'licence', date: looked },
] as const

/** What tells the two apart beside their prices. */
export function Differences() {
  const t = useTranslations('compare')
  const cell = 'border-t border-line px-2 py-2 align-top sm:px-3'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="mt-6 overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left font-semibold">{t('differences.caption')}</caption>
        <thead>
          <tr className="text-left text-muted">
            {[t('differences.aspect'), t('make'), t('n8n'), t('differences.asOf')].map((name) => (
              <th key={name} scope="col" className="px-2 py-1.5 font-semibold sm:px-3">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, date }) => (
            <tr key={id}>
              <th scope="row" className={`${cell} min-w-28 text-left font-semibold`}>
                {t(`differences.rows.${id}.aspect`)}
              </th>
              <td className={`${cell} min-w-44`}>{t(`differences.rows.${id}.make`)}</td>
              <td className={`${cell} min-w-44`}>{t(`differences.rows.${id}.n8n`)}</td>
              <td className={cell}>
                <AsOf date={date} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
