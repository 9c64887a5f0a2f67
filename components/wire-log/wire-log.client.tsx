'use client'
import { useTranslations } from 'next-intl'
import { lazy, memo, Suspense, useEffect, useId } from 'react'
import { onFirstTouch } from '@/components/shell/first-touch'
import { Button } from '@/components/ui/button'
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'
import { RowDetail } from './row-detail.client'
import { loadHar } from './save-har'
import { useWireLog } from './use-wire-log'
import { openFilter } from './wire-filter'
import { WireTable } from './wire-table.client'
import { WireTools } from './wire-tools.client'

const loadDiagram = () => import('./sequence-diagram.client')
const SequenceDiagram = lazy(loadDiagram)

const none: readonly LoggedEvent[] = []

/** The anchor of an exchange or event in the log with this prefix, for links that point at it. */
export const exchangeAnchor = (prefix: string, id: string) => `${prefix}-exchange-${id}`

/**
 * The timeline of exchanges and events, newest last, as a table or a diagram.
 * @param highlight id of an exchange to mark, scroll to and open
 * @param prefix unique on the page; makes the rows' anchors unique and names the exported file
 * @param about told apart by this where a page holds several logs: goes into the region's name, unseen
 */
export const WireLog = memo(function WireLog({
  entries,
  events = none,
  highlight,
  prefix,
  about,
}: {
  entries: readonly Exchange[]
  events?: readonly LoggedEvent[]
  highlight?: string
  prefix: string
  about?: string
}) {
  const t = useTranslations('wire')
  const title = useId()
  const anchorOf = (id: string) => exchangeAnchor(prefix, id)
  const log = useWireLog({ entries, events, highlight }, anchorOf)
  const { shown, first, opened } = log
  // From the first touch on the cable may be pulled.
  useEffect(() => onFirstTouch(() => Promise.all([loadDiagram(), loadHar()])), [])
  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <p id={title} className="font-semibold">
        {t('title')}
        {about ? <span className="sr-only">: {about}</span> : null}
      </p>
      {log.timeline.rows.length > 0 ? (
        <WireTools log={log} prefix={prefix} />
      ) : (
        <p className="mt-2 text-sm text-muted">{t('empty')}</p>
      )}
      {log.timeline.rows.length > 0 && shown.length === 0 ? (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p className="text-sm text-muted">{t('filter.empty')}</p>
          <Button onClick={() => log.setFilter({ ...openFilter, hidden: [] })}>{t('filter.showAll')}</Button>
        </div>
      ) : null}
      {shown.length > 0 && log.view === 'table' ? (
        <>
          {first > 0 ? (
            <Button className="mt-2" onClick={log.showOlder}>
              {t('older', { count: first })}
            </Button>
          ) : null}
          <WireTable {...{ log, highlight, anchorOf }} />
        </>
      ) : null}
      {shown.length > 0 && log.view === 'diagram' ? (
        <Suspense fallback={<p className="mt-2 min-h-80 text-sm text-muted">{t('diagram.loading')}</p>}>
          <SequenceDiagram {...{ log, anchorOf }} />
        </Suspense>
      ) : null}
      {opened ? (
        <div className="mt-4 border-t border-line pt-3">
          <RowDetail row={opened} timeline={log.timeline} onVisit={log.visit} />
          <Button className="mt-3" onClick={() => log.close(opened.id)}>
            {t('close', { id: opened.id })}
          </Button>
        </div>
      ) : null}
    </section>
  )
})
