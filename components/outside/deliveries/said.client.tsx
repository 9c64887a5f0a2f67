'use client'
import { useTranslations } from 'next-intl'
import type { DeliveriesState, News } from '@/lib/outside/page/deliveries'

/** What came of the last thing done, beside where it was done; of nothing done, why nothing is shown. */
export function Said({ state, about }: { state: DeliveriesState; about?: readonly News['what'][] }) {
  const t = useTranslations('outside')
  const { trouble, refusal, news } = state
  const isHere = state.about ? about?.includes(state.about) : !about
  const wrong = trouble ? t(`trouble.${trouble}`) : refusal?.field ? undefined : refusal?.text
  return (
    <p role="status" className={`mt-2 text-sm empty:hidden ${wrong ? 'text-bad' : ''}`}>
      {!isHere ? '' : (wrong ?? (news ? t(`deliveries.news.${news.what}`, { name: news.name }) : ''))}
    </p>
  )
}
