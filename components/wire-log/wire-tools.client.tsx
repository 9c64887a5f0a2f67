'use client'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { FilterFields } from './filter-fields.client'
import { saveHar } from './save-har'
import { rowKinds } from './timeline'
import { ToolButton } from './tool-button.client'
import type { WireLogState } from './use-wire-log'
import { choicesOf, fitting, narrowings, openFilter, type WireFilter } from './wire-filter'

/** What is shown and how, above the table or diagram. */
export function WireTools({ log, prefix }: { log: WireLogState; prefix: string }) {
  const t = useTranslations('wire')
  const fields = useId()
  const [filtering, setFiltering] = useState(false)
  const [said, setSaid] = useState('')
  const { filter, timeline, shown, view } = log
  const choices = useMemo(() => choicesOf(timeline.rows, filter), [timeline, filter])
  const kinds = rowKinds.filter((kind) => choices.counts[kind] > 0)
  const narrowed = narrowings(filter)
  const all = timeline.rows.length
  const change = (next: WireFilter) => {
    log.setFilter(next)
    // Said when the reader filters, not with each request that comes in.
    setSaid(t('filter.shown', { shown: timeline.rows.filter(fitting(next, timeline)).length, all }))
  }
  const exchanges = shown.flatMap((row) => (row.kind === 'event' ? [] : [row.exchange]))
  const save = () =>
    saveHar(exchanges, prefix).then(
      (file) => setSaid(t('har.saved', { file, count: exchanges.length })),
      () => setSaid(t('har.failed')),
    )
  return (
    <div className="mt-2 space-y-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {kinds.length > 1 ? (
          <ul aria-label={t('kinds')} className="flex flex-wrap gap-1">
            {kinds.map((kind) => {
              const off = filter.hidden.includes(kind)
              const hidden = off ? filter.hidden.filter((other) => other !== kind) : [...filter.hidden, kind]
              return (
                <li key={kind}>
                  <ToolButton pressed={!off} onClick={() => change({ ...filter, hidden })}>
                    {t(`kind.${kind}`, { count: choices.counts[kind] })}
                  </ToolButton>
                </li>
              )
            })}
          </ul>
        ) : null}
        <ul aria-label={t('view.label')} className="flex gap-1">
          {(['table', 'diagram'] as const).map((each) => (
            <li key={each}>
              <ToolButton pressed={view === each} onClick={() => log.setView(each)}>
                {t(`view.${each}`)}
              </ToolButton>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-1 sm:ml-auto">
          <ToolButton expanded={filtering} controls={fields} onClick={() => setFiltering(!filtering)}>
            {narrowed > 0 ? t('filter.inUse', { count: narrowed }) : t('filter.open')}
          </ToolButton>
          <ToolButton disabled={exchanges.length === 0} onClick={save}>
            {t('har.save')}
          </ToolButton>
        </div>
      </div>
      {filtering ? <FilterFields id={fields} {...{ filter, choices }} onChange={change} /> : null}
      {narrowed > 0 ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          {t('filter.shown', { shown: shown.length, all })}
          <ToolButton onClick={() => change({ ...openFilter, hidden: filter.hidden })}>
            {t('filter.clear')}
          </ToolButton>
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}
