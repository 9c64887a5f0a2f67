import { useState } from 'react'
import { progress as store } from '@/lib/progress/store'
import type { Outage } from '@/mocks/webhooks/race/outage'
import { readOutage, writeOutage } from './outage-moves'

const usual: Outage = { from: 45 * 60_000, to: 12 * 3_600_000 }

export interface OutageHandle {
  outage: Outage
  /** While dragging: shown, and kept only with `keep`. */
  show(outage: Outage): void
  /** What is shown now can be undone from here, back to `before`. */
  keep(before: Outage, outage: Outage): void
  undo: (() => void) | undefined
  reset(): void
}

export function useOutage(id: string): OutageHandle {
  const [outage, setOutage] = useState(() => readOutage(store.get().progress.answers[id]?.choice) ?? usual)
  const [earlier, setEarlier] = useState<readonly Outage[]>([])
  const put = (next: Outage) => {
    setOutage(next)
    store.recordAnswer(id, writeOutage(next))
  }
  const keep = (before: Outage, next: Outage) => {
    if (before.from === next.from && before.to === next.to) return
    setEarlier([...earlier, before].slice(-50))
    put(next)
  }
  const last = earlier.at(-1)
  const undo = () => {
    if (last === undefined) return
    setEarlier(earlier.slice(0, -1))
    put(last)
  }
  return { outage, show: setOutage, keep, undo: last && undo, reset: () => keep(outage, usual) }
}
