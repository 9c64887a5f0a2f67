'use client'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, useEffect, useState } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import { Boundary } from '@/components/ui/boundary.client'
import { type Tab, Tabs } from '@/components/ui/tabs.client'
import { LongText } from '@/components/wire-log/long-text.client'
import { responseHeaders } from '@/components/wire-log/wire-text'
import type { Exchange, WireResponse } from '@/mocks/wire-log'
import { HeaderTable } from './header-table.client'
import { type Look, loadTree, PrettyView } from './pretty-view.client'
import { useSearch } from './use-search'

const loadWire = () => import('./wire-view.client')
const loadWhy = () => import('./why-view.client')
const WireView = lazy(loadWire)
const WhyView = lazy(loadWhy)

/** With the cable out these must be there too, so they come with everything else a lesson needs: before the first answer. */
export function usePreloadViews() {
  useEffect(() => {
    const forget = [loadTree, loadWire, loadWhy].map(onFirstTouch)
    return () => {
      for (const one of forget) one()
    }
  }, [])
}

/** The views of an answer. The chosen one stays when the next answer comes; where none came, two are left. */
export function ResponseTabs({
  exchange,
  tab,
  onTab,
}: {
  exchange: Exchange
  tab: string
  onTab: (tab: string) => void
}) {
  const t = useTranslations('console.response')
  const [look, setLook] = useState<Look>('text')
  const search = useSearch()
  const { response } = exchange
  const body = response ? bodyTabs(response) : []
  function bodyTabs(answer: WireResponse): Tab[] {
    const empty = answer.body === '' ? <EmptyBody exchange={exchange} /> : undefined
    const pretty = <PrettyView response={answer} search={search} look={look} onLook={setLook} />
    const raw = <LongText text={answer.body} label={t('bodyLabel')} />
    const headers = responseHeaders(answer, exchange.request.method)
    return [
      { id: 'pretty', label: t('tab.pretty'), panel: empty ?? pretty },
      { id: 'raw', label: t('tab.raw'), panel: empty ?? raw },
      { id: 'headers', label: t('tab.headers'), panel: <HeaderTable headers={headers} /> },
    ]
  }
  const tabs: Tab[] = [
    ...body,
    {
      id: 'wire',
      label: t('tab.wire'),
      panel: (
        <Later>
          <WireView exchange={exchange} />
        </Later>
      ),
    },
    {
      id: 'why',
      label: t('tab.why'),
      panel: (
        <Later>
          <WhyView exchange={exchange} />
        </Later>
      ),
    },
  ]
  const shown = tabs.some(({ id }) => id === tab) ? tab : 'why'
  return (
    // Five tabs do not fit beside each other on every phone: there they stand in two rows.
    <div className="[&_[role=tablist]]:flex-wrap">
      {/* A new exchange starts at the top of its body, not where the last one was scrolled to. */}
      <Tabs key={exchange.id} label={t('views')} tabs={tabs} value={shown} onChange={onTab} />
    </div>
  )
}

function Later({ children }: { children: ReactNode }) {
  const t = useTranslations('console.response')
  return <Boundary loading={<p className="text-sm text-muted">{t('loading')}</p>}>{children}</Boundary>
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
