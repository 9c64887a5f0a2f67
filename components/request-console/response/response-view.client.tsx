'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useMemo } from 'react'
import { Tabs } from '@/components/ui/tabs.client'
import { LongText } from '@/components/wire-log/long-text.client'
import { reasonPhrase } from '@/components/wire-log/reason-phrase'
import { hostOf, responseHeaders } from '@/components/wire-log/wire-text'
import type { Exchange, WireResponse } from '@/mocks/wire-log'
import { jsonColours } from './json-colours'
import { formatJson } from './json-format'
import { ResponseSummary } from './response-summary.client'

export type SendState = 'idle' | 'sending' | 'done' | 'broken'

/** The answer, or in words why there is none. */
export function ResponseView({
  exchange,
  state,
  hosts,
  about,
}: {
  exchange?: Exchange
  state: SendState
  hosts: readonly string[]
  about?: string
}) {
  const t = useTranslations('console.response')
  const title = useId()
  const sending = state === 'sending'
  return (
    <section aria-labelledby={title} aria-busy={sending} className="mt-5 border-t border-line pt-4">
      <p id={title} className="text-sm font-semibold">
        {t('title')}
        {about ? <span className="sr-only">: {about}</span> : null}
      </p>
      <div className={`mt-2 transition-opacity ${sending ? 'opacity-60' : ''}`}>
        <Answer exchange={exchange} state={state} hosts={hosts} />
      </div>
      <p role="status" className="sr-only">
        {state === 'done' && exchange ? <Announcement exchange={exchange} /> : null}
      </p>
    </section>
  )
}

function Announcement({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('console.response')
  const { response, duration = 0 } = exchange
  if (!response) return t('announceFailure')
  const phrase = reasonPhrase(response)
  return t('announce', { status: response.status, phrase, ms: Math.round(duration) })
}

function Answer({
  exchange,
  state,
  hosts,
}: {
  exchange?: Exchange
  state: SendState
  hosts: readonly string[]
}) {
  const t = useTranslations('console.response')
  if (state === 'broken') return <Failure>{t('broken')}</Failure>
  if (!exchange) return <p className="text-sm text-muted">{t('none')}</p>
  if (exchange.response) return <Response exchange={exchange} response={exchange.response} />
  if (exchange.failure === 'unknown-host') {
    const host = hostOf(exchange.request.url)
    return (
      <Failure>
        {t('unknownHost', { host })} {hosts.length > 0 ? t('hosts', { hosts: hosts.join(', ') }) : null}
      </Failure>
    )
  }
  return exchange.failure ? (
    <Failure>{t('aborted')}</Failure>
  ) : (
    <p className="text-sm text-muted">{t('underWay')}</p>
  )
}

function Failure({ children }: { children: ReactNode }) {
  return <p className="rounded-lg bg-bad-soft p-3 text-sm text-bad">{children}</p>
}

function Response({ exchange, response }: { exchange: Exchange; response: WireResponse }) {
  const t = useTranslations('console.response')
  const { body } = response
  const empty = body === '' ? <EmptyBody exchange={exchange} /> : undefined
  const headers = responseHeaders(response, exchange.request.method)
  return (
    <>
      <ResponseSummary exchange={exchange} response={response} />
      <div className="mt-3">
        {/* A new exchange starts at the top of its body, not where the last one was scrolled to. */}
        <Tabs
          key={exchange.id}
          label={t('views')}
          tabs={[
            { id: 'pretty', label: t('tab.pretty'), panel: empty ?? <Pretty body={body} /> },
            {
              id: 'raw',
              label: t('tab.raw'),
              panel: empty ?? <LongText text={body} label={t('bodyLabel')} />,
            },
            { id: 'headers', label: t('tab.headers'), panel: <HeaderTable headers={headers} /> },
          ]}
        />
      </div>
    </>
  )
}

function Pretty({ body }: { body: string }) {
  const t = useTranslations('console.response')
  const formatted = useMemo(() => formatJson(body), [body])
  if (formatted !== undefined)
    return <LongText text={formatted} label={t('bodyLabel')} colour={jsonColours} />
  return (
    <>
      <p className="mb-2 text-sm text-muted">{t('notJson')}</p>
      <LongText text={body} label={t('bodyLabel')} />
    </>
  )
}

function EmptyBody({ exchange }: { exchange: Exchange }) {
  const t = useTranslations('console.response.empty')
  const { method } = exchange.request
  const status = exchange.response?.status ?? 0
  const why =
    method === 'HEAD'
      ? 'head'
      : status === 204 || status === 304
        ? 'status'
        : method === 'DELETE' && status === 200
          ? 'delete'
          : 'other'
  return <p className="text-sm">{t(why, { status })}</p>
}

function HeaderTable({ headers }: { headers: WireResponse['headers'] }) {
  const t = useTranslations('console.response')
  if (headers.length === 0) return <p className="text-sm">{t('noHeaders')}</p>
  return (
    <table className="w-full text-left text-sm">
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="py-1 pr-4 font-semibold">
            {t('headerName')}
          </th>
          <th scope="col" className="py-1 font-semibold">
            {t('headerValue')}
          </th>
        </tr>
      </thead>
      <tbody className="font-mono">
        {headers.map(([name, value], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may be repeated, and the list never changes in place
          <tr key={i} className="border-b border-line align-top">
            <td className="py-1 pr-4 [overflow-wrap:anywhere]">{name}</td>
            <td className="py-1 [overflow-wrap:anywhere]">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
