'use client'
import { useTranslations } from 'next-intl'
import type { DesignFigures } from '@/lib/practice/design/figures'
import { figureNames, useFigure } from './use-figure'

/** What the day came to; absent figures leave their places empty, so that nothing moves when they come. */
export function FiguresTable({ figures, price }: { figures: DesignFigures | undefined; price: number }) {
  const t = useTranslations('design')
  const write = useFigure()
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-2 text-left font-semibold">{t('figures.caption')}</caption>
      <tbody>
        {figureNames.map((name) => (
          <tr key={name} data-figure={name} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {t(`figures.${name}`, { price })}
            </th>
            <td className="py-1.5 text-right font-semibold tabular-nums">
              {figures ? write(name, figures) : <span className="text-muted">–</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
