'use client'
import { useTranslations } from 'next-intl'
import { useLive } from '../use-live'
import { DeliveryWall } from '../wall/delivery-wall.client'
import { useWall } from '../wall/use-wall'

/**
 * How the class took the last webhook, without names. It reads by the trainer's own seat, so it works in a window that the
 * trainer's browser opened; a projector on another computer has no right to it.
 */
export function ScreenDeliveries() {
  const t = useTranslations('classPresent.screen')
  const [room] = useLive('trainer')
  const { wall } = useWall(room)
  const fire = wall.fires[0]
  return (
    <div className="absolute inset-0 z-20 overflow-y-auto bg-surface p-8 pb-16">
      <h2 className="mb-4 text-2xl font-extrabold tracking-tight">{t('deliveries')}</h2>
      {fire ? (
        <DeliveryWall fire={fire} learners={wall.learners} deliveries={wall.deliveries} names={false} />
      ) : (
        <p className="text-lg text-muted">{t('noDeliveries')}</p>
      )}
    </div>
  )
}
