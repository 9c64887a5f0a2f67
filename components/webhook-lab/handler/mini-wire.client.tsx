'use client'
import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import type { Exchange } from '@/mocks/wire-log'
import { StatusMark } from '../../wire-log/exchange-row.client'
import { targetOf } from '../../wire-log/wire-text'
import { Panel } from '../panel.client'
import { miniWire } from './mini-wire'

/** The last things that went in and out of the handler, as they happen. */
export const MiniWire = memo(function MiniWire({
  entries,
  host,
  onShow,
}: {
  entries: readonly Exchange[]
  host: string
  onShow: (exchange: string) => void
}) {
  const t = useTranslations('webhookLab.mini')
  const rows = useMemo(() => miniWire(entries, host), [entries, host])
  return (
    <Panel title={t('title')} lead={rows.length === 0 ? t('empty') : undefined}>
      <ol aria-label={t('title')} className="min-h-40 space-y-1 text-xs">
        {rows.map(({ exchange, way }) => (
          <li
            key={exchange.id}
            className={`border-l-4 py-0.5 pl-2 ${way === 'in' ? 'border-push' : 'border-pull'}`}
          >
            <button
              type="button"
              aria-label={t('open', { id: exchange.id })}
              onClick={() => onShow(exchange.id)}
              className="min-h-8 min-w-8 text-left font-semibold underline underline-offset-4"
            >
              {exchange.id}
            </button>{' '}
            <span className={way === 'in' ? 'text-push' : 'text-pull'}>
              <span aria-hidden="true">{way === 'in' ? '→ ' : '← '}</span>
              {t(way)}
            </span>{' '}
            <code className="font-mono [overflow-wrap:anywhere]">
              {`${exchange.request.method} ${targetOf(exchange.request.url)}`}
            </code>{' '}
            <StatusMark exchange={exchange} />
          </li>
        ))}
      </ol>
    </Panel>
  )
})
