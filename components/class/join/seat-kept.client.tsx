'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type As, type Seat, seatOf } from '@/lib/live/knock'
import { rememberSeat, remembersSeat } from './remembered-seat'

/** Offers the way back to whoever has a seat already: a closed tab is not a left class. */
export function SeatKept({ as, href }: { as: As & ('trainer' | 'learner'); href: (seat: Seat) => string }) {
  const t = useTranslations('classJoin.kept')
  const locale = useLocale()
  const [seat, setSeat] = useState<Seat>()
  useEffect(() => {
    if (!remembersSeat(as)) return
    seatOf(as).then(
      (found) => setSeat(found.room.state === 'ended' ? undefined : found),
      ({ code }) => code === 'not-a-member' && rememberSeat(as, false),
    )
  }, [as])
  if (seat === undefined) return null
  return (
    <p role="status" className="mb-6 rounded-xl border border-line bg-good-soft px-4 py-3">
      {t(as, { name: seat.name })}{' '}
      <a href={`/${locale}${href(seat)}`} className="font-semibold underline underline-offset-4">
        {t('back')}
      </a>
    </p>
  )
}
