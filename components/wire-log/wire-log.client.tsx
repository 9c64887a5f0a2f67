'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Exchange } from '@/mocks/wire-log'
import { ExchangeDetail } from './exchange-detail.client'
import { ExchangeTable } from './exchange-table.client'

/** Rows drawn at once; a rate-limit lesson sends more than a thousand requests. */
const drawn = 100

/** The anchor of an exchange in the log with this prefix, for links that point at it. */
export const exchangeAnchor = (prefix: string, id: string) => `${prefix}-exchange-${id}`

/**
 * The timeline of exchanges, newest last.
 * @param highlight id of an exchange to mark, scroll to and open
 * @param prefix unique on the page; makes the rows' anchors unique
 * @param about told apart by this where a page holds several logs: goes into the region's name, unseen
 */
export function WireLog({
  entries,
  highlight,
  prefix,
  about,
}: {
  entries: readonly Exchange[]
  highlight?: string
  prefix: string
  about?: string
}) {
  const t = useTranslations('wire')
  const title = useId()
  const [choice, setChoice] = useState<{ under?: string; id?: string }>({})
  const [older, setOlder] = useState(0)
  // Taken back and asked for again, the same exchange opens again, also where the reader had closed it.
  useEffect(() => {
    if (highlight === undefined) setChoice({})
  }, [highlight])
  // A new highlight overrules what was opened before it; what is opened after it stands.
  const open = choice.under === highlight ? choice.id : highlight
  const opened = entries.find((entry) => entry.id === open)
  const marked = entries.findIndex((entry) => entry.id === highlight)
  const newest = Math.max(0, entries.length - drawn - older)
  const first = marked < 0 ? newest : Math.min(newest, marked)
  const anchorOf = (id: string) => exchangeAnchor(prefix, id)
  const toggle = (id: string) => setChoice({ under: highlight, id: open === id ? undefined : id })
  const close = (id: string) => {
    document.getElementById(anchorOf(id))?.querySelector('button')?.focus()
    toggle(id)
  }
  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <p id={title} className="font-semibold">
        {t('title')}
        {about ? <span className="sr-only">: {about}</span> : null}
      </p>
      {first > 0 ? (
        <Button className="mt-2" onClick={() => setOlder(older + drawn)}>
          {t('older', { count: first })}
        </Button>
      ) : null}
      {entries.length > 0 ? (
        <ExchangeTable {...{ entries: entries.slice(first), open, highlight, anchorOf, onToggle: toggle }} />
      ) : (
        <p className="mt-2 text-sm text-muted">{t('empty')}</p>
      )}
      {opened ? (
        <div className="mt-4 border-t border-line pt-3">
          <ExchangeDetail exchange={opened} />
          <Button className="mt-3" onClick={() => close(opened.id)}>
            {t('close', { id: opened.id })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
