import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'
import { chainOf, indexed, rowOf, timelineOf } from './timeline'
import { fitting, openFilter, type WireFilter, widened } from './wire-filter'

/** Rows drawn at once; a rate-limit lesson sends more than a thousand requests. */
const drawn = 50

export type WireView = 'table' | 'diagram'

/** The timeline and which rows of it the filter shows. */
function useFiltered(entries: readonly Exchange[], events: readonly LoggedEvent[], highlight?: string) {
  const [filter, setFilter] = useState<WireFilter>(openFilter)
  const timeline = useMemo(() => indexed(timelineOf(entries, events)), [entries, events])
  const shown = useMemo(() => {
    const fits = fitting(filter, timeline)
    // What a check points at is there to be seen, whatever was filtered before.
    return timeline.rows.filter((row) => row.id === highlight || fits(row))
  }, [filter, timeline, highlight])
  return { filter, setFilter, timeline, shown }
}

/** Which row is open. A new highlight overrules what was opened before it; what is opened after it stands. */
function useOpened(highlight?: string) {
  const [choice, setChoice] = useState<{ under?: string; id?: string }>({})
  // Taken back and asked for again, the same exchange opens again, also where the reader had closed it.
  useEffect(() => {
    if (highlight === undefined) setChoice({})
  }, [highlight])
  const open = choice.under === highlight ? choice.id : highlight
  const toggle = (id: string) => setChoice({ under: highlight, id: open === id ? undefined : id })
  return { open, toggle }
}

/** Table or diagram; a new highlight is shown in the table, which has a row for everything. */
function useView(highlight?: string) {
  const [choice, setChoice] = useState<{ under?: string; view: WireView }>({ view: 'table' })
  const view: WireView = highlight !== undefined && choice.under !== highlight ? 'table' : choice.view
  return { view, setView: (next: WireView) => setChoice({ under: highlight, view: next }) }
}

/** Everything the wire log remembers while it is on the page. */
export function useWireLog(
  log: { entries: readonly Exchange[]; events: readonly LoggedEvent[]; highlight?: string },
  anchorOf: (id: string) => string,
) {
  const { filter, setFilter, timeline, shown } = useFiltered(log.entries, log.events, log.highlight)
  const { open, toggle } = useOpened(log.highlight)
  const { view, setView } = useView(log.highlight)
  const [older, setOlder] = useState(0)
  const [pointed, setPointed] = useState<string>()
  const marked = shown.findIndex(({ id }) => id === log.highlight)
  const newest = Math.max(0, shown.length - drawn - older)
  const first = marked < 0 ? newest : Math.min(newest, marked)
  const lit = useMemo(
    () => new Set(pointed === undefined ? [] : chainOf(timeline, pointed).map(({ id }) => id)),
    [timeline, pointed],
  )
  const buttonOf = (id: string) => document.getElementById(anchorOf(id))?.querySelector('button')

  /** Brings a row on the screen, whatever hides it, and moves the focus there. */
  const visit = (id: string) => {
    const row = rowOf(timeline, id)
    if (!row) return
    const wider = widened(filter, row, timeline)
    const list = timeline.rows.filter(fitting(wider, timeline))
    const fromEnd = list.length - list.findIndex((each) => each.id === id)
    flushSync(() => {
      setFilter(wider)
      setOlder(Math.max(older, fromEnd - drawn))
    })
    if (!buttonOf(id)) flushSync(() => setView('table'))
    buttonOf(id)?.focus()
  }
  const close = (id: string) => {
    buttonOf(id)?.focus()
    toggle(id)
  }
  /** Lights the chain of a row; a row that stands alone lights nothing, so most of the way the table rests. */
  const point = (id: string | undefined) => {
    const row = rowOf(timeline, id)
    const joined = row && (row.cause !== undefined || timeline.effects.has(row.id))
    setPointed(joined ? row.id : undefined)
  }
  return {
    ...{ timeline, shown, first, filter, setFilter, view, setView, lit, point, visit, close, toggle },
    opened: rowOf(timeline, open),
    showOlder: () => setOlder(older + drawn),
  }
}

export type WireLogState = ReturnType<typeof useWireLog>
