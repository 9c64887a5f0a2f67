'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Exchange } from '@/mocks/wire-log'
import { ExchangeDetail } from './exchange-detail.client'
import { ExchangeRow } from './exchange-row.client'

/** Rows drawn at once; a rate-limit lesson sends more than a thousand requests. */
const drawn = 100

const columns = ['id', 'time', 'sender', 'method', 'target', 'status', 'ms'] as const

/** On a phone these two are read in the detail instead. */
const wideOnly: readonly string[] = ['time', 'sender']

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
  // A new highlight overrules what was opened before it; what is opened after it stands.
  const open = choice.under === highlight ? choice.id : highlight
  const opened = entries.find((entry) => entry.id === open)
  const marked = entries.findIndex((entry) => entry.id === highlight)
  const newest = Math.max(0, entries.length - drawn - older)
  const first = marked < 0 ? newest : Math.min(newest, marked)
  const scroller = useFollowing(
    entries.length,
    marked < 0 ? undefined : exchangeAnchor(prefix, highlight ?? ''),
  )
  const toggle = (id: string) => setChoice({ under: highlight, id: open === id ? undefined : id })

  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-raised p-4 shadow-card"
    >
      <p id={title} className="font-semibold">
        {t('title')}
        {about ? <span className="sr-only">: {about}</span> : null}
      </p>
      {entries.length === 0 ? <p className="mt-2 text-sm text-muted">{t('empty')}</p> : null}
      {first > 0 ? (
        <Button className="mt-2" onClick={() => setOlder(older + drawn)}>
          {t('older', { count: first })}
        </Button>
      ) : null}
      {entries.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
        <div
          ref={scroller}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('scroll')}
          className="relative mt-2 max-h-80 overflow-auto"
        >
          <table className="w-full border-collapse text-left text-xs">
            <thead className="sticky top-0 z-10 bg-raised">
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={`py-1 pr-3 font-semibold whitespace-nowrap first:pl-3 last:text-right ${wideOnly.includes(column) ? 'hidden sm:table-cell' : ''}`}
                  >
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.slice(first).map((entry) => (
                <ExchangeRow
                  key={entry.id}
                  exchange={entry}
                  anchor={exchangeAnchor(prefix, entry.id)}
                  open={entry.id === open}
                  marked={entry.id === highlight}
                  onToggle={() => toggle(entry.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {opened ? (
        <section aria-label={t('detail', { id: opened.id })} className="mt-4 border-t border-line pt-3">
          <ExchangeDetail exchange={opened} />
          <Button className="mt-3" onClick={() => toggle(opened.id)}>
            {t('close', { id: opened.id })}
          </Button>
        </section>
      ) : null}
    </section>
  )
}

/** Keeps the newest row in view unless the reader scrolled away from it, and brings a marked row into view. */
function useFollowing(count: number, marked: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null)
  const seen = useRef(0)
  useEffect(() => {
    const box = scroller.current
    const grown = count - seen.current
    seen.current = count
    if (!box || grown <= 0) return
    const lastRow = box.querySelector('tbody tr:last-child')?.clientHeight ?? 0
    const away = box.scrollHeight - box.clientHeight - box.scrollTop
    if (away <= lastRow * (grown + 2)) box.scrollTop = box.scrollHeight
  }, [count])
  useEffect(() => {
    if (marked) document.getElementById(marked)?.scrollIntoView({ block: 'center' })
  }, [marked])
  return scroller
}
