'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ShownDelivery } from '@/lib/outside/page/deliveries'
import { DeliveryMark } from './delivery-mark.client'
import { useDeliveryWords } from './use-delivery-words'

const wideOnly = 'hidden md:table-cell'
const narrowOnly = 'mt-1 block md:hidden'

/** A delivery, where it went, how it stands, and the way to send it once more. */
export function DeliveryRow({
  delivery,
  acting,
  onAgain,
}: {
  delivery: ShownDelivery
  acting: boolean
  onAgain: (delivery: ShownDelivery) => void
}) {
  const t = useTranslations('webhookLab')
  const { answers, next } = useDeliveryWords(delivery)
  const { id, eventType, trigger, url, status, reason } = delivery
  const sendAgain = (
    <Button
      className="px-2 text-xs md:whitespace-nowrap"
      aria-disabled={acting}
      aria-label={t('list.of', { what: t('detail.redeliver'), name: `${id} ${eventType}` })}
      onClick={() => onAgain(delivery)}
    >
      {t('detail.redeliver')}
    </Button>
  )
  return (
    <tr data-delivery={id} data-status={status} className="border-t border-line align-top">
      <td className="py-2 pr-3 pl-2">
        <span className="font-mono whitespace-nowrap">{eventType}</span>
        {trigger === 'event' ? null : <span className="block text-muted">{t(`log.trigger.${trigger}`)}</span>}
        <span className={`${narrowOnly} font-mono text-muted [overflow-wrap:anywhere]`}>{url}</span>
        <span className={narrowOnly}>{answers}</span>
        {next ? (
          <span className={`${narrowOnly} text-muted`}>{`${t('log.column.next')}: ${next}`}</span>
        ) : null}
      </td>
      <td className={`${wideOnly} min-w-56 py-2 pr-3 font-mono [overflow-wrap:anywhere]`}>{url}</td>
      <td className="py-2 pr-3">
        <DeliveryMark status={status} />
        {reason ? (
          <span className="mt-1 block max-w-52 text-muted">{t(`detail.reason.${reason}`)}</span>
        ) : null}
        <span className={`${narrowOnly} pt-1`}>{sendAgain}</span>
      </td>
      <td className={`${wideOnly} py-2 pr-3`}>{answers}</td>
      <td className={`${wideOnly} py-2 pr-3 text-muted`}>{next ?? '–'}</td>
      <td className={`${wideOnly} py-1 pr-1 text-right`}>{sendAgain}</td>
    </tr>
  )
}
