'use client'
import { useTranslations } from 'next-intl'
import type { LensState } from './lens-state'
import type { LensView } from './lens-view'
import { sideRows } from './side-rows'

function Values({ values, none }: { values: readonly string[]; none: string }) {
  if (values.length === 0) return none
  return values.map((value) => (
    <span key={value} className="block font-mono text-xs break-all whitespace-pre-wrap">
      {value}
    </span>
  ))
}

const cell = 'border-b border-line p-2 text-left align-top'

/** The same as the picture, for reading and for hearing. */
export function SidesTable({ state, view }: { state: LensState; view: LensView }) {
  const t = useTranslations('lens.table')
  const rows = sideRows(state, view)
  if (rows.length === 0) return null
  return (
    <details className="rounded-xl border border-line p-3">
      <summary className="min-h-8 cursor-pointer text-base font-bold">{t('title')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="overflow-x-auto">
        <table className="w-full min-w-[36rem] table-fixed border-collapse text-sm">
          <caption className="pb-2 text-left text-sm text-muted">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${cell} w-32`}>
                {t('what')}
              </th>
              <th scope="col" className={cell}>
                {t('sender')}
              </th>
              <th scope="col" className={cell}>
                {t('receiver')}
              </th>
              <th scope="col" className={`${cell} w-24`}>
                {t('equal')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, sender, receiver, equal }) => (
              <tr key={id}>
                <th scope="row" className={`${cell} font-medium`}>
                  {t(`row.${id}`)}
                </th>
                <td className={cell}>
                  <Values values={sender} none={t('none')} />
                </td>
                <td className={cell}>
                  <Values values={receiver} none={t('none')} />
                </td>
                <td className={`${cell} ${equal === 'no' ? 'font-semibold text-bad' : ''}`}>{t(equal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
