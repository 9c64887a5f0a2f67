'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PracticeSession } from '@/lib/practice/session'
import { progress as store } from '@/lib/progress/store'
import { BeliefCard } from './belief-card.client'
import { cards } from './cards'
import { useBeliefs } from './use-beliefs'

interface Props {
  session: PracticeSession
  after: unknown
  exercise?: string
  onShow: (exchange: string) => void
}

/** One card at a time; the next comes when it is put away. */
export function BeliefCards({ session, after, exercise, onShow }: Props) {
  const t = useTranslations('misconception')
  const locale = useLocale()
  const [found] = useBeliefs(session, after, exercise)
  const [isNoted, setNoted] = useState(false)
  const noted = useRef<HTMLParagraphElement>(null)
  const card = found && cards.get(found.id)
  const putAway = (id: string) => {
    flushSync(() => {
      store.recordMisconception(id)
      setNoted(true)
    })
    // The button that had the focus is gone.
    noted.current?.focus()
  }
  return (
    <div className="print:hidden">
      <p aria-live="polite" className="sr-only">
        {card ? `${t('title')}: ${card.belief[locale].replaceAll('`', '')}` : ''}
      </p>
      {isNoted ? (
        <p ref={noted} tabIndex={-1} className="mt-4 text-sm text-muted">
          {t('noted')}
        </p>
      ) : null}
      {found && card ? (
        <BeliefCard
          key={found.id}
          card={card}
          found={found}
          onShow={onShow}
          onGotIt={() => putAway(found.id)}
        />
      ) : null}
    </div>
  )
}
