'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { reasonPhrase } from '@/components/wire-log/reason-phrase'
import { statusTone } from '@/components/wire-log/status-tone'
import { byteLength, responseHead } from '@/components/wire-log/wire-text'
import type { Exchange, WireResponse } from '@/mocks/wire-log'
import { statusMeaning } from './status-meaning'
import { useSize } from './use-size'

/** Status with its meaning, time and size. */
export function ResponseSummary({ exchange, response }: { exchange: Exchange; response: WireResponse }) {
  const t = useTranslations('console.response')
  const format = useFormatter()
  const size = useSize()
  const { status, body } = response
  const head = byteLength(responseHead(exchange))
  const content = exchange.request.method === 'HEAD' ? 0 : byteLength(body)
  return (
    <>
      <dl className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <dt className="sr-only">{t('status')}</dt>
        <dd className={`rounded px-2 py-0.5 font-semibold ${statusTone(status)}`}>
          {status} {reasonPhrase(response)}
        </dd>
        <dt className="sr-only">{t('time')}</dt>
        <dd className="tabular-nums">{t('ms', { n: format.number(Math.round(exchange.duration ?? 0)) })}</dd>
        <dt className="sr-only">{t('size')}</dt>
        <dd className="tabular-nums">
          {size(head + content)}{' '}
          <span className="text-muted">{t('sizeParts', { headers: size(head), body: size(content) })}</span>
        </dd>
      </dl>
      <p className="mt-2 text-sm">{t(`meaning.${statusMeaning(status)}`)}</p>
    </>
  )
}
