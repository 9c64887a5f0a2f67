'use client'
import { useTranslations } from 'next-intl'
import type { LiveRoom } from '@/lib/live/live-room'
import { DeliveryWall } from '../wall/delivery-wall.client'
import { useLastDeliveries } from './use-last-deliveries'

/** How the class took the last webhook; whose handler is whose is not known here. */
export function ScreenDeliveries({ room }: { room: LiveRoom }) {
  const t = useTranslations('classPresent.screen')
  const { fire, learners, deliveries } = useLastDeliveries(room)
  return (
    <div className="absolute inset-0 z-20 overflow-y-auto bg-surface p-8 pb-16">
      <h2 className="mb-4 text-2xl font-extrabold tracking-tight">{t('deliveries')}</h2>
      {fire ? (
        <DeliveryWall fire={fire} learners={learners} deliveries={deliveries} names={false} />
      ) : (
        <p className="text-lg text-muted">{t('noDeliveries')}</p>
      )}
    </div>
  )
}
