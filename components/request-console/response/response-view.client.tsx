'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { reasonPhrase } from '@/components/wire-log/reason-phrase'
import { hostOf } from '@/components/wire-log/wire-text'
import type { Exchange } from '@/mocks/wire-log'
import { ResponseSummary } from './response-summary.client'
import { ResponseTabs, usePreloadViews } from './response-tabs.client'

export type SendState = 'idle' | 'sending' | 'done' | 'broken'

/**
 * The answer, or in words why there is none.
 * @param earlier true while what stands above was not sent: the answer is the one to the request before
 */
export function ResponseView({
  exchange,
  state,
  hosts,
  about,
  earlier = false,
}: {
  exchange?: Exchange
  state: SendState
  hosts: readonly string[]
  about?: string
  earlier?: boolean
}) {
  usePreloadViews()
  const t = useTranslations('console.response')
  const title = useId()
  const sending = state === 'sending'
  return (
    <section aria-labelledby={title} aria-busy={sending} className="mt-5 border-t border-line pt-4">
      <p id={title} className="text-sm font-semibold">
        {t('title')}
        {about ? <span className="sr-only">: {about}</span> : null}
      </p>
      {earlier && exchange ? (
        <p className="mt-2 rounded-lg bg-warn-soft p-2 text-sm text-warn">{t('earlier')}</p>
      ) : null}
      <div className={`mt-2 transition-opacity ${sending ? 'opacity-60' : ''}`}>
        {state === 'broken' ? (
          <Failure>{t('broken')}</Failure>
        ) : exchange ? (
          <Answer exchange={exchange} hosts={hosts} />
        ) : (
          <p className="text-sm text-muted">{t('none')}</p>
        )}
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

function Answer({ exchange, hosts }: { exchange: Exchange; hosts: readonly string[] }) {
  const t = useTranslations('console.response')
  const [tab, setTab] = useState('pretty')
  const { response, failure, trace } = exchange
  if (!response && !failure) return <p className="text-sm text-muted">{t('underWay')}</p>
  const refused = response && tab !== 'why' && trace.some(({ outcome }) => outcome === 'fail')
  return (
    <>
      {response ? (
        <ResponseSummary exchange={exchange} response={response} />
      ) : (
        <NoAnswer exchange={exchange} hosts={hosts} />
      )}
      {refused ? (
        <Button variant="plain" className="-ml-2 px-2 underline" onClick={() => setTab('why')}>
          {t('why.open')}
        </Button>
      ) : null}
      <div className="mt-3">
        <ResponseTabs exchange={exchange} tab={tab} onTab={setTab} />
      </div>
    </>
  )
}

function NoAnswer({ exchange, hosts }: { exchange: Exchange; hosts: readonly string[] }) {
  const t = useTranslations('console.response')
  if (exchange.failure === 'aborted') return <Failure>{t('aborted')}</Failure>
  return (
    <Failure>
      {t('unknownHost', { host: hostOf(exchange.request.url) })}{' '}
      {hosts.length > 0 ? t('hosts', { hosts: hosts.join(', ') }) : null}
    </Failure>
  )
}

function Failure({ children }: { children: ReactNode }) {
  return <p className="rounded-lg bg-bad-soft p-3 text-sm text-bad">{children}</p>
}
