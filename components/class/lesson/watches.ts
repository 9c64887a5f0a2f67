// What the learner does in each exercise of this page, for the exercise itself and for the class's bar.
import type { LiveRoom } from '@/lib/live/live-room'
import { ExerciseWatch } from './exercise-watch'

const watches = new Map<string, ExerciseWatch>()

/** The same one until the page is left. */
export function watchOf(id: string, room: LiveRoom): ExerciseWatch {
  const known = watches.get(id)
  if (known) return known
  const watch = new ExerciseWatch({
    now: () => Date.now(),
    later(act, ms) {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    send: (report) => {
      // It is kept and sent again by itself; a refusal (the class is over) changes nothing here.
      room.send('progress.set', { step: id, ...report }, { keep: true }).catch(() => undefined)
    },
  })
  watches.set(id, watch)
  return watch
}

/** Of one that is on the page. */
export const knownWatch = (id: string): ExerciseWatch | undefined => watches.get(id)
