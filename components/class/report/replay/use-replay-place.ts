import { usePathname, useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useEffect } from 'react'
import { positionOf } from '@/lib/live/room-scene'
import type { ReplayState } from '@/lib/live-wall/replay-player'
import { holdStep } from '../../../lesson/hold-step'

/** Brings the page to where the class was: to the lesson, and in it to the step. */
export function useReplayPlace({ replay, room }: ReplayState): void {
  const [locale, router, path] = [useLocale(), useRouter(), usePathname()]
  const { lesson, step } = positionOf(room.scene) ?? {}
  const wanted = replay && lesson ? `/${locale}/class/replay/${lesson}` : undefined
  useEffect(() => {
    if (wanted !== undefined && path !== wanted) router.push(wanted, { scroll: false })
  }, [wanted, path, router])
  useEffect(() => {
    if (step === undefined || path !== wanted) return
    const target = document.getElementById(step)
    target?.scrollIntoView({ behavior: 'instant' })
    return holdStep(step)
  }, [step, path, wanted])
}
