import { useTranslations } from 'next-intl'
import { facts } from '@/lib/cost/figures'
import { AsOf } from './as-of'
import { Sideways } from './sideways'

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

const wideOnly = 'max-sm:hidden'

/** What tells the two apart beside their prices. */
export function Differences() {
  const t = useTranslations('compare')
  const cell = 'border-t border-line px-1.5 py-2 align-top hyphens-auto wrap-break-word sm:px-3'
  return (
    <Sideways label={t('differences.caption')} className="mt-6">
      {/* On a phone the two stand side by side, in less space, and the date below the question. */}
      <table className="w-full table-fixed border-collapse text-xs sm:table-auto sm:text-sm">
        <caption className="pb-2 text-left font-semibold">{t('differences.caption')}</caption>
        <thead>
          <tr className="text-left text-muted">
            {[t('differences.aspect'), t('make'), t('n8n'), t('differences.asOf')].map((name, place) => (
              <th
                key={name}
                scope="col"
                className={`px-1.5 py-1.5 font-semibold sm:px-3 ${['max-sm:w-[29%]', '', '', wideOnly][place]}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, date }) => (
            <tr key={id}>
              <th scope="row" className={`${cell} text-left font-semibold sm:min-w-28`}>
                {t(`differences.rows.${id}.aspect`)}
                <span className="mt-1 block font-normal text-muted sm:hidden">
                  <AsOf date={date} />
                </span>
              </th>
              <td className={`${cell} sm:min-w-44`}>{t(`differences.rows.${id}.make`)}</td>
              <td className={`${cell} sm:min-w-44`}>{t(`differences.rows.${id}.n8n`)}</td>
              <td className={`${cell} ${wideOnly}`}>
                <AsOf date={date} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
