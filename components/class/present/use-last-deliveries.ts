import { useEffect, useState } from 'react'
import { fetchJson } from '@/lib/live/fetch-json'
import type { LiveRoom } from '@/lib/live/live-room'
import { type LastDeliveries, noDeliveries, readDeliveries } from '@/lib/live-wall/last-deliveries'

/** News come up to four times a second; a room's eyes are slower. */
const rest = 1_000
/** Where no news come through. */
const patience = 10_000

/** How handlers took the last webhook, kept up to date for the projector. */
export function useLastDeliveries(room: LiveRoom): LastDeliveries {
  const [last, setLast] = useState(noDeliveries)
  useEffect(() => {
    let over = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const raw = await fetchJson<unknown>('/api/class/screen/deliveries').catch(() => undefined)
      waiting = undefined
      if (!over && raw !== undefined) setLast(readDeliveries(raw))
    }
    void ask()
    const soon = () => {
      waiting ??= setTimeout(ask, rest)
    }
    const stops = ['wall.changed', 'webhook.fire'].map((kind) => room.on(kind, soon))
    const timer = setInterval(soon, patience)
    return () => {
      over = true
      clearTimeout(waiting)
      clearInterval(timer)
      for (const stop of stops) stop()
    }
  }, [room])
  return last
}
