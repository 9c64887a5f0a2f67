import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { practiceSession } from '@/lib/practice/session'
import { progress as store } from '@/lib/progress/store'
import type { Offer } from './exercise-watch'
import { following } from './following'
import { lastRequest } from './last-request'
import { sharing } from './sharing'
import { watchOf } from './watches'

/** Milliseconds between two looks at whether somebody has not done anything for long. */
const lookEvery = 15_000

/** Tells the class what is done in an exercise, and the page when to leave the learner in peace. @returns the help to offer */
export function useExerciseWatch(
  id: string,
  checks: readonly string[],
  room: LiveRoom,
  element: RefObject<HTMLElement | null>,
): Offer | undefined {
  const watch = watchOf(id, room)
  const ids = checks.join()

  useEffect(() => {
    const { passed = {} } = store.get().progress.exercises[id] ?? {}
    const all = ids.split(',')
    if (all.every((check) => passed[check] !== undefined)) watch.passedBefore(all)
  }, [watch, id, ids])

  useEffect(() => {
    const session = practiceSession(id)
    const share = () => {
      const request = sharing.get() ? lastRequest(id) : undefined
      if (request) room.send('request.share', { step: id, request }, { keep: true }).catch(() => undefined)
    }
    const look = () => {
      const state = session.get()
      const passed = watch.see(state)
      if (passed) following.tell({ kind: 'passed', exercise: id })
      if (state.verdicts.size > 0 && state.verdicts !== told) {
        told = state.verdicts
        share()
        import('./beliefs-shown')
          .then(({ beliefsShown }) => beliefsShown(session, id))
          .then((beliefs) => watch.believe(beliefs))
          .catch(() => undefined)
      }
    }
    let told = session.get().verdicts
    const stop = session.subscribe(look)
    const timer = setInterval(() => watch.look(), lookEvery)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [watch, id, room])

  useEffect(() => {
    const frame = element.current
    const touch = () => {
      watch.touch()
      if (!watch.isDone) following.tell({ kind: 'touched', exercise: id })
    }
    const press = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-workbench] :is(button, [role=tab])')) touch()
    }
    frame?.addEventListener('input', touch)
    frame?.addEventListener('click', press, true)
    return () => {
      frame?.removeEventListener('input', touch)
      frame?.removeEventListener('click', press, true)
    }
  }, [watch, id, element])

  return useSyncExternalStore(watch.subscribe, watch.offer, () => undefined)
}
