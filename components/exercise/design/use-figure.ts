import { useFormatter, useTranslations } from 'next-intl'
import type { DesignFigures } from '@/lib/practice/design/figures'
import { useSpan } from '../../race/use-span'

export const figureNames = ['happened', 'missed', 'median', 'worst', 'requests', 'cost'] as const
export type FigureName = (typeof figureNames)[number]

/** A figure as the reader's language writes it. */
export function useFigure(): (name: FigureName, figures: DesignFigures) => string {
  const t = useTranslations('design')
  const format = useFormatter()
  const span = useSpan()
  return (name, figures) => {
    const value = figures[name]
    if (value === undefined) return t('none')
    if (name === 'median' || name === 'worst') return span(value)
    return format.number(value, { maximumFractionDigits: 3 })
  }
}
