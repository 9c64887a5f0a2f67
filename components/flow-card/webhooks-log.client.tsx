'use client'
import { useTranslations } from 'next-intl'
import { Fragment, useId, useMemo, useState } from 'react'
import type { Flow, Play } from '@/lib/flow/flow'
import { logRows } from '@/lib/flow/log-rows'
import { CallDetail } from './call-detail.client'
import { CallRow } from './call-row.client'
import { NoteRow } from './note-row.client'
import { Room } from './room'

interface Props {
  flow: Flow
  plays: readonly Play[]
  /** Shows an exchange on the page's wire log. */
  onShow?: (exchange: string) => void
}

const columns = ['number', 'time', 'call', 'status', 'ms', 'result', 'errors'] as const

/** Where the log is narrow these stand in the cells beside them. */
const wideOnly: readonly string[] = ['time', 'ms', 'errors']

/** Every call of every chat since the start, with the results that were set and what failed, newest last. */
export function WebhooksLog({ flow, plays, onShow }: Props) {
  const t = useTranslations('flow.log')
  const title = useId()
  const rows = useMemo(() => logRows(plays), [plays])
  const [open, setOpen] = useState<readonly string[]>([])
  const toggle = (key: string) =>
    setOpen(open.includes(key) ? open.filter((other) => other !== key) : [...open, key])
  return (
    <Room id={title} title={t('title')} about={flow.name}>
      {rows.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{t('empty')}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no set of form fields
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('scroll', { flow: flow.name })}
          className="@container mt-2 overflow-x-auto"
        >
          <table className="w-full border-collapse text-left text-xs">
            <caption className="sr-only">{t('caption')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={`py-1 pr-2 font-semibold first:pl-2 @2xl:pr-3 ${wideOnly.includes(column) ? 'hidden @2xl:table-cell' : ''}`}
                  >
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Fragment key={row.key}>
                  {row.kind === 'call' ? (
                    <CallRow
                      row={row}
                      number={index + 1}
                      open={open.includes(row.key)}
                      onToggle={() => toggle(row.key)}
                    />
                  ) : (
                    <NoteRow row={row} number={index + 1} flow={flow} />
                  )}
                  {row.kind === 'call' && open.includes(row.key) ? (
                    <tr>
                      <td colSpan={columns.length} className="border-l-4 border-pull bg-sunken p-3">
                        <CallDetail row={row} number={index + 1} onShow={onShow} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Room>
  )
}
