import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useEffect, useSyncExternalStore } from 'react'
import type { Step } from '@/lib/content/steps'
import type { LiveRoom } from '@/lib/live/live-room'
import { type Position, positionOf, type Scene } from '@/lib/live/room-scene'
import { progress } from '@/lib/progress/store'
import { currentStep } from '../../lesson/current-step'
import { watchSteps } from '../../lesson/watch-steps'
import { Following, following } from './following'
import { goTo, isTyping } from './go-to'
import { lastSign, watchSigns } from './signs'

/** Milliseconds after a sign of the learner in which the page's moves are theirs. */
const oneMove = 1_500
/** Milliseconds on a step after which it is being read, not passed by. */
const longEnough = 1_000

interface Where {
  lesson: string
  steps: Step[]
  room: LiveRoom
  /** None before the class begins. */
  scene: Scene | undefined
}

/** Goes with the trainer as the learner lets it, and tells the class which step is being read. */
export function useFollow({ lesson, steps, room, scene }: Where) {
  const router = useRouter()
  const locale = useLocale()
  const position = scene && positionOf(scene)

  useEffect(
    () =>
      following.goBy((to: Position) => {
        if (to.lesson === lesson) goTo(to)
        else router.push(`/${locale}/class/learn/${to.lesson}#${to.step}`)
      }),
    [lesson, locale, router],
  )

  const { lesson: toLesson, step, fragment } = position ?? {}
  useEffect(() => {
    if (toLesson === undefined || step === undefined) return
    const to = { lesson: toLesson, step, fragment: fragment ?? 0 }
    following.tell({ kind: 'trainer', position: to, isBusy: isTyping() })
  }, [toLesson, step, fragment])

  const isLive = scene !== undefined
  useEffect(() => {
    if (!isLive) return
    const stopSigns = watchSigns()
    let reading: string | undefined
    let dwelling: ReturnType<typeof setTimeout> | undefined
    const tell = (id: string, state: 'working' | 'done') => {
      const body = { step: `${lesson}#${id}`, state, detail: {} }
      room.send('progress.set', body, { keep: true }).catch(() => undefined)
    }
    const { mode, trainer } = following.get()
    // A page that has just come follows to the very place; one that was opened by a wanderer stays.
    if (mode === 'follow' && trainer?.lesson === lesson) goTo(trainer)
    const stopSteps = watchSteps(steps, (id) => {
      following.tell({
        ...{ kind: 'here', place: { lesson, step: id } },
        byHand: performance.now() - lastSign() < oneMove,
      })
      currentStep.set(id)
      progress.recordPlace(lesson, id)
      clearTimeout(dwelling)
      dwelling = setTimeout(() => {
        if (id === reading) return
        if (reading !== undefined) tell(reading, 'done')
        tell(id, 'working')
        reading = id
      }, longEnough)
    })
    return () => {
      clearTimeout(dwelling)
      stopSteps()
      stopSigns()
      // A class that is over takes no more reports.
      if (reading !== undefined && room.get().seat?.state === 'live') tell(reading, 'done')
      currentStep.set(undefined)
    }
  }, [lesson, steps, room, isLive])

  return useSyncExternalStore(following.subscribe, following.get, () => Following.start)
}
