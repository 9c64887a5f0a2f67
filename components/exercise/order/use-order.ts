import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { keptOrder, orderFiles } from '@/lib/practice/order'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../../shell/use-progress.client'
import type { Start } from '../start'
import { leftOver, moved, placedFrom } from './arrange'

export type OrderStart = Extract<Start, { kind: 'order' }>
/** What of a row the keyboard was on. */
export type RowPart = 'handle' | 'up' | 'down'

/** In a sentence a line is read out, and its marks of code with it. */
const spoken = (text: string) => text.replaceAll('`', '')

/** The learner's order, kept as their draft; what was done last is told, and the keyboard stays where it was. */
export function useOrder(id: string, start: OrderStart, root: RefObject<HTMLElement | null>) {
  const t = useTranslations('order')
  const draft = useProgress().progress.drafts[id]
  const placed = placedFrom(keptOrder(draft?.files), start)
  const [past, setPast] = useState<readonly (readonly string[])[]>([])
  const [news, setNews] = useState('')
  const focus = useRef<{ line: string; part: RowPart }>(undefined)
  // A browser takes the focus from a row that changes its place.
  useLayoutEffect(() => {
    const { current } = focus
    focus.current = undefined
    if (!current) return
    const row = root.current?.querySelector(`[data-order-row="${current.line}"]`)
    row?.querySelector<HTMLElement>(`[data-part="${current.part}"], [data-part="place"]`)?.focus()
  })
  const name = (line: string) => spoken(start.lines[line] ?? line)
  const set = (next: readonly string[]) => {
    if (next.join() === placed.join()) return false
    setPast([...past, placed])
    store.saveDraft(id, orderFiles(next), draft?.files ?? orderFiles(placed))
    return true
  }
  const move = (line: string, to: number, part: RowPart = 'handle') => {
    const next = moved(placed, line, to)
    focus.current = { line, part }
    set(next)
    setNews(t('news.moved', { line: name(line), place: next.indexOf(line) + 1, total: next.length }))
  }
  const takeOut = (line: string) => {
    focus.current = { line, part: 'handle' }
    set(placed.filter((other) => other !== line))
    setNews(t('news.takenOut', { line: name(line) }))
  }
  const undo = () => {
    const before = past.at(-1)
    if (before === undefined) return
    setPast(past.slice(0, -1))
    store.saveDraft(id, orderFiles(before), draft?.files ?? orderFiles(placed))
    setNews(t('news.undone'))
  }
  const replace = (files: Record<string, string>) => {
    setPast([])
    setNews('')
    store.resetDraft(id, files)
  }
  return {
    ...{
      placed,
      pool: start.pool ? leftOver(placed, start) : [],
      canUndo: past.length > 0,
      earlier: draft?.earlier,
    },
    ...{ news, setNews, name, set, move, takeOut, undo, replace },
  }
}

export type Order = ReturnType<typeof useOrder>
