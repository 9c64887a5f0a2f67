'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { MethodBadge } from '@/components/ui/method-badge'
import { StatusMark } from '@/components/wire-log/exchange-row.client'
import type { Exchange } from '@/mocks/wire-log'
import { ownExchanges, pinnedPair, withPin } from './history-list'
import { CompareExchanges } from './response/compare-exchanges.client'

interface Props {
  entries: readonly Exchange[]
  onLoad: (exchange: Exchange) => void
}

/** Drawn at once; a lesson on limits sends more than a thousand. */
const drawn = 20

/** What this console has sent, each to be brought back, any two to be compared. */
export default function History({ entries, onLoad }: Props) {
  const t = useTranslations('console.history')
  const [pins, setPins] = useState<string[]>([])
  const [shown, setShown] = useState(drawn)
  const list = ownExchanges(entries)
  const older = list.length - shown
  const pair = pinnedPair(pins, list)
  const [first] = pins.filter((id) => list.some((exchange) => exchange.id === id))
  if (list.length === 0) return <p className="text-sm text-muted">{t('empty')}</p>
  return (
    <>
      <ul aria-label={t('list')} className="divide-y divide-line">
        {list.slice(0, shown).map((exchange) => (
          <Row
            key={exchange.id}
            exchange={exchange}
            pinned={pins.includes(exchange.id)}
            onPin={() => setPins(withPin(pins, exchange.id))}
            onLoad={() => onLoad(exchange)}
          />
        ))}
      </ul>
      {older > 0 ? (
        <Button className="mt-2" onClick={() => setShown(list.length)}>
          {t('more', { count: older })}
        </Button>
      ) : null}
      <p role="status" className="mt-2 text-sm text-muted empty:hidden">
        {pair ? t('two', { a: pair.a.id, b: pair.b.id }) : first ? t('one', { id: first }) : ''}
      </p>
      {pair ? (
        <section
          aria-label={t('comparison', { a: pair.a.id, b: pair.b.id })}
          className="mt-2 border-t border-line pt-3"
        >
          <CompareExchanges a={pair.a} b={pair.b} />
        </section>
      ) : null}
    </>
  )
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname, search } = new URL(url)
  return `${host}${pathname}${search}`
}

function Row({
  exchange,
  pinned,
  onPin,
  onLoad,
}: {
  exchange: Exchange
  pinned: boolean
  onPin: () => void
  onLoad: () => void
}) {
  const t = useTranslations('console.history')
  const format = useFormatter()
  const { id, at, request, duration } = exchange
  const of = <span className="sr-only"> {t('of', { id })}</span>
  const look = 'min-h-9 px-3 text-xs'
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2 text-sm">
      <div className="min-w-0 flex-[1_1_16rem]">
        <p className="font-mono text-xs [overflow-wrap:anywhere]">
          <MethodBadge>{request.method}</MethodBadge> {pathOf(request.url)}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-muted">
          <span className="font-semibold text-ink">{id}</span>
          <StatusMark exchange={exchange} />
          {duration === undefined ? null : (
            <span className="tabular-nums">{t('ms', { n: format.number(Math.round(duration)) })}</span>
          )}
          <time dateTime={new Date(at).toISOString()}>{new Date(at).toISOString().slice(11, 19)}</time>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button className={look} onClick={onLoad}>
          {t('load')}
          {of}
        </Button>
        <Button
          className={`${look} ${pinned ? 'border-pull bg-pull-soft' : ''}`}
          aria-pressed={pinned}
          onClick={onPin}
        >
          {pinned ? <span aria-hidden="true">✓</span> : null}
          {t('pin')}
          {of}
        </Button>
      </div>
    </li>
  )
}
