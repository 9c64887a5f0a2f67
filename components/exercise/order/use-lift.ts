import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import type { Order } from './use-order'

/** Moving by keyboard: Space lifts a line, the arrows move it, Space puts it down, Esc puts it back. */
export function useLift({ placed, name, move, setNews }: Order) {
  const t = useTranslations('order')
  const [lifted, setLifted] = useState<{ line: string; from: number }>()
  const tell = (what: 'lifted' | 'dropped', line: string) =>
    setNews(t(`news.${what}`, { line: name(line), place: placed.indexOf(line) + 1, total: placed.length }))
  const drop = () => {
    if (!lifted) return
    setLifted(undefined)
    tell('dropped', lifted.line)
  }
  const toggle = (line: string) => {
    if (lifted?.line === line) return drop()
    setLifted({ line, from: placed.indexOf(line) })
    tell('lifted', line)
  }
  const onKeyDown = (event: KeyboardEvent, line: string) => {
    if (lifted?.line !== line) return
    const at = placed.indexOf(line)
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: placed.length - 1, Escape: lifted.from }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    if (event.key === 'Escape') setLifted(undefined)
    move(line, to)
  }
  return { lifted: lifted?.line, toggle, drop, onKeyDown }
}

export type Lift = ReturnType<typeof useLift>
