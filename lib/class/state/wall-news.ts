// Tells trainers that their wall has changed, a few times a second however many learners report at once.
import type { Bus } from '../bus/bus'

/** Four times a second is as much as an eye follows. */
const every = 250

/** @returns call it with the room whenever something on its wall has changed */
export function wallNews(bus: Pick<Bus, 'glance'>): (room: string) => void {
  const waiting = new Set<string>()
  return (room) => {
    if (waiting.has(room)) return
    waiting.add(room)
    setTimeout(() => {
      waiting.delete(room)
      bus.glance({ room, kind: 'wall.changed', body: {} })
    }, every).unref()
  }
}
