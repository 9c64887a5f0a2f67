'use client'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { orderFiles } from '@/lib/practice/order'
import { Button } from '../../ui/button'
import { ResetBar } from '../reset-bar.client'
import { useSession } from '../use-session.client'
import { placedFrom } from './arrange'
import { OrderList } from './order-list.client'
import { useDrag } from './use-drag'
import { useLift } from './use-lift'
import { type OrderStart, useOrder } from './use-order'

/** Lines to put in order: dragged, moved by buttons or by keys; what was done is said and can be undone. */
export default function OrderWorkbench({
  id,
  title,
  start,
}: {
  id: string
  title?: string
  start: OrderStart
}) {
  const t = useTranslations('order')
  const [session] = useSession(id)
  const root = useRef<HTMLElement>(null)
  const howId = useId()
  const order = useOrder(id, start, root)
  const lift = useLift(order)
  const pointer = useDrag(({ line, list, place }) => {
    if (list === 'placed') order.move(line, place)
    else if (order.placed.includes(line)) order.takeOut(line)
  })
  const reset = (files: Record<string, string>) => {
    order.replace(files)
    void session.startOver()
  }
  const shared = { start, order, lift, pointer, howId }
  return (
    <section
      ref={root}
      aria-label={title ? `${t('region')}: ${title}` : t('region')}
      className="space-y-3"
      onBlur={(event) => {
        // Who goes elsewhere has put the line down; a row that only moves loses the focus to nobody.
        const { relatedTarget, currentTarget } = event
        if (relatedTarget && !currentTarget.contains(relatedTarget)) lift.drop()
      }}
    >
      <p id={howId} className="max-w-[68ch] px-1 text-sm text-muted">
        {t('how')}
      </p>
      <div className={start.pool ? 'grid gap-3 lg:grid-cols-2 lg:items-start' : ''}>
        {start.pool ? <OrderList list="pool" {...shared} /> : null}
        <OrderList list="placed" {...shared} />
      </div>
      <p role="status" aria-live="polite" className="min-h-5 px-1 text-sm text-muted">
        {order.news}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <Button aria-disabled={!order.canUndo} className="aria-disabled:opacity-55" onClick={order.undo}>
          {t('undo')}
        </Button>
        <ResetBar
          earlier={order.earlier}
          onReset={() => reset(orderFiles(placedFrom(undefined, start)))}
          onUndo={reset}
        />
      </div>
    </section>
  )
}
