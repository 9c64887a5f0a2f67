'use client'
import { useTranslations } from 'next-intl'
import type { DesignRun } from '@/lib/practice/design/kept-design'
import { designKey, matters } from '@/lib/practice/design/settings'
import { type DesignSetting, optionLabel } from './design-start'
import { type FigureName, useFigure } from './use-figure'

const columns: readonly FigureName[] = ['missed', 'median', 'worst', 'requests', 'cost']

/** The designs lived with so far, side by side; they stay for the next visit. */
export function RunsTable({
  runs,
  settings,
  price,
}: {
  runs: readonly DesignRun[]
  settings: readonly DesignSetting[]
  price: number
}) {
  const t = useTranslations('design')
  const write = useFigure()
  if (runs.length === 0) return null
  const cell = 'px-3 py-1.5'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left font-semibold">{t('runs')}</caption>
        <thead>
          <tr className="text-left align-bottom text-muted">
            {settings.map(({ id, label }) => (
              <th key={id} scope="col" className={`${cell} font-semibold`}>
                {label}
              </th>
            ))}
            {columns.map((name) => (
              <th key={name} scope="col" className={`${cell} text-right font-semibold`}>
                {t(`figures.${name}`, { price })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ chosen, figures }) => (
            <tr
              key={designKey(chosen)}
              data-run={designKey(chosen)}
              className="border-t border-line align-top"
            >
              {settings.map((setting) => (
                <td key={setting.id} className={cell}>
                  {matters(setting.id, chosen) ? optionLabel(setting, chosen) : '–'}
                </td>
              ))}
              {columns.map((name) => (
                <td key={name} className={`${cell} text-right whitespace-nowrap tabular-nums`}>
                  {write(name, figures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
