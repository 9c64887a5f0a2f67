import { useTranslations } from 'next-intl'
import { exitsOf } from '@/lib/flow/exits'
import type { Card, Flow } from '@/lib/flow/flow'
import { useCardName } from './use-flow-words'

/** Where a card leads, in words: `if Success → 3. Send message`. */
export function ExitArrows({ card, flow }: { card: Card; flow: Flow }) {
  const t = useTranslations('flow.exit')
  const nameOf = useCardName(flow)
  return (
    <ul className="my-1 ml-4 grid gap-0.5 border-l-2 border-line-strong py-1 pl-3 text-sm">
      {exitsOf(card).map(({ setting, category, to }) => (
        <li key={setting} data-exit={setting}>
          <span className="text-muted">
            {category === undefined ? t('then') : t('if', { category })} <span aria-hidden="true">
              →
            </span>{' '}
          </span>
          {to === undefined ? t('end') : nameOf(to)}
        </li>
      ))}
    </ul>
  )
}
