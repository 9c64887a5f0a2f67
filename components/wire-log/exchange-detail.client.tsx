'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { Exchange } from '@/mocks/wire-log'
import { LongText } from './long-text.client'
import { hostOf, requestText, responseText } from './wire-text'

// A page shows a line end as one character; on the wire it is two.
const forReading = (text: string) => text.replaceAll('\r\n', '\n')

/** Request and response as they crossed the wire, side by side where there is room. */
export function ExchangeDetail({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('wire')
  const format = useFormatter()
  const { id, failure, request, duration } = exchange
  const took = duration === undefined ? [] : [t('took', { ms: format.number(Math.round(duration)) })]
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <p className="text-sm text-muted md:col-span-2">
        {[id, t(`origin.${exchange.origin.kind}`), new Date(exchange.at).toISOString(), ...took].join(' · ')}
      </p>
      <div className="min-w-0">
        <p className="mb-1 border-l-4 border-pull pl-2 text-sm font-semibold">{t('request')}</p>
        <LongText text={forReading(requestText(exchange))} label={t('requestOf', { id })} />
      </div>
      <div className="min-w-0">
        <p className="mb-1 border-l-4 border-line-strong pl-2 text-sm font-semibold">{t('response')}</p>
        {exchange.response ? (
          <LongText text={forReading(responseText(exchange))} label={t('responseOf', { id })} />
        ) : (
          <p className="text-sm">
            {failure ? t(`failure.${failure}`, { host: hostOf(request.url) || request.url }) : t('underWay')}
          </p>
        )}
      </div>
    </div>
  )
}
