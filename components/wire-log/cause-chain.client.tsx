'use client'
import { useTranslations } from 'next-intl'
import { StatusMark } from './exchange-row.client'
import { chainOf, type Timeline, type WireRow } from './timeline'
import { hostOf, targetOf } from './wire-text'

/** One request can set off a great many deliveries. */
const longest = 30

function RowWords({ row }: { row: WireRow }) {
  const t = useTranslations('wire')
  if (row.kind === 'event') {
    return (
      <>
        {t('event.mark')} <code className="font-mono">{row.event.type}</code>
      </>
    )
  }
  const { method, url } = row.exchange.request
  // Of a request the path tells most; of a delivery, to whom it went.
  const target = row.kind === 'delivery' ? hostOf(url) || url : targetOf(url)
  return (
    <>
      <code className="font-mono [overflow-wrap:anywhere]">{`${method} ${target}`}</code>{' '}
      <StatusMark exchange={row.exchange} />
    </>
  )
}

/** From the first cause to the last effect of a row; nothing for one that stands alone. */
export function CauseChain({
  row,
  timeline,
  onVisit,
}: {
  row: WireRow
  timeline: Timeline
  onVisit: (id: string) => void
}) {
  const t = useTranslations('wire')
  const chain = chainOf(timeline, row.id)
  if (chain.length < 2) return null
  return (
    <div className="mt-3">
      <p className="text-sm font-semibold">{t('chain.title')}</p>
      <ol aria-label={t('chain.title')} className="mt-1 space-y-1 text-xs">
        {chain.slice(0, longest).map((each) => (
          <li
            key={each.id}
            aria-current={each.id === row.id ? 'true' : undefined}
            className={`border-l-4 py-0.5 pl-2 ${each.kind === 'request' ? 'border-pull' : 'border-push'} ${each.id === row.id ? 'bg-sunken' : ''}`}
          >
            <button
              type="button"
              aria-label={t('chain.visit', { id: each.id })}
              onClick={() => onVisit(each.id)}
              className="min-h-8 min-w-8 text-left font-semibold underline underline-offset-4"
            >
              {each.id}
            </button>{' '}
            <RowWords row={each} />
            {each.cause === undefined ? null : (
              <span className="text-muted">
                {' '}
                <span aria-hidden="true">↳ </span>
                {t('cause.by', { id: each.cause })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {chain.length > longest ? (
        <p className="mt-1 text-xs text-muted">{t('chain.more', { count: chain.length - longest })}</p>
      ) : null}
    </div>
  )
}
