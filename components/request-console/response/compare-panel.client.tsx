'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { reasonPhrase } from '@/components/wire-log/reason-phrase'
import { requestHeaders, responseHeaders } from '@/components/wire-log/wire-text'
import type { Exchange } from '@/mocks/wire-log'
import { bodyLook } from './body-look'
import { headerChanges } from './compare'
import { CompareBodies } from './compare-bodies.client'
import { CompareRow } from './compare-row.client'

interface Pair {
  a: Exchange
  b: Exchange
}

/** What was asked and what came back, twice. Every difference has a sign and a word. */
export default function ComparePanel({ a, b }: Pair) {
  const t = useTranslations('console.response.compare')
  const format = useFormatter()
  const status = ({ response }: Exchange) =>
    response ? `${response.status} ${reasonPhrase(response)}` : t('noAnswer')
  const time = ({ duration }: Exchange) =>
    duration === undefined ? '–' : t('ms', { n: format.number(Math.round(duration)) })
  return (
    <div className="space-y-4">
      <div className="grid gap-x-4 text-sm sm:grid-cols-2">
        <Which sign="A" exchange={a} />
        <Which sign="B" exchange={b} />
      </div>
      <Side title={t('request')}>
        <CompareRow label={t('method')} a={a.request.method} b={b.request.method} />
        <CompareRow label={t('url')} a={a.request.url} b={b.request.url} />
        <HeaderRows a={requestHeaders(a.request)} b={requestHeaders(b.request)} />
        <CompareBodies a={pretty(a.request)} b={pretty(b.request)} />
      </Side>
      <Side title={t('response')}>
        <CompareRow label={t('status')} a={status(a)} b={status(b)} />
        <CompareRow label={t('time')} a={time(a)} b={time(b)} />
        {a.response && b.response ? (
          <>
            <HeaderRows
              a={responseHeaders(a.response, a.request.method)}
              b={responseHeaders(b.response, b.request.method)}
            />
            <CompareBodies a={pretty(a.response)} b={pretty(b.response)} />
          </>
        ) : null}
      </Side>
    </div>
  )
}

function pretty(message: Parameters<typeof bodyLook>[0]): string | undefined {
  const { kind, text } = bodyLook(message)
  return kind === 'binary' ? undefined : text
}

function Which({ sign, exchange }: { sign: string; exchange: Exchange }) {
  return (
    <p className="min-w-0 truncate">
      <strong>{sign}</strong> {exchange.id} ·{' '}
      <span className="font-mono text-xs">
        {exchange.request.method} {exchange.request.url.replace(/^https?:\/\/[^/]*/, '')}
      </span>
    </p>
  )
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <div>
      <p id={id} className="text-sm font-semibold">
        {title}
      </p>
      <ul aria-labelledby={id} className="mt-1 border-t border-line text-sm">
        {children}
      </ul>
    </div>
  )
}

function HeaderRows(lists: Record<'a' | 'b', Parameters<typeof headerChanges>[0]>) {
  const t = useTranslations('console.response.compare')
  const changes = headerChanges(lists.a, lists.b)
  const same = changes.filter(({ change }) => change === 'same').map(({ name }) => name)
  return (
    <>
      {changes.map(({ name, change, a, b }) =>
        change === 'same' ? null : <CompareRow key={name} label={t('header', { name })} a={a} b={b} />,
      )}
      {same.length > 0 ? (
        <li className="border-b border-line py-1.5 text-muted [overflow-wrap:anywhere]">
          {t('sameHeaders', { count: same.length, names: same.join(', ') })}
        </li>
      ) : null}
    </>
  )
}
