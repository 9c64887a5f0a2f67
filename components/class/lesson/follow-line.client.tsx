'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '../../ui/button'
import { aheadBy, type FollowState, isAt } from './follow'
import { following } from './following'
import { isTyping } from './go-to'
import type { LessonPlace } from './learn-room.client'

const catchUp = () => following.tell({ kind: 'catch-up' })

/** Says where the trainer is when the learner is somewhere else, and the way there. */
export function FollowLine({ follow, place }: { follow: FollowState; place: LessonPlace }) {
  const t = useTranslations('classLesson')
  const { mode, here, trainer } = follow
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyC' || isTyping()) return
      event.preventDefault()
      catchUp()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  if (trainer === undefined || here === undefined) return null
  const isThere = isAt(here, trainer)
  const ahead = aheadBy(follow, place.steps)
  const where = () => {
    if (ahead === undefined) return t('follow.elsewhere', { title: place.titles[trainer.lesson] ?? '' })
    return ahead > 0 ? t('follow.ahead', { count: ahead }) : t('follow.behind', { count: -ahead })
  }
  const said = isThere ? (mode === 'exercise' ? t('follow.exercise') : '') : where()
  return (
    <div
      data-follow={mode}
      className={
        said === ''
          ? 'sr-only'
          : 'flex flex-wrap items-center gap-x-3 gap-y-1 text-sm max-sm:order-last max-sm:w-full'
      }
    >
      <p role="status" className="max-sm:flex-1">
        {said}
      </p>
      {isThere ? null : (
        <Button variant="pull" className="min-h-9" aria-keyshortcuts="Alt+C" onClick={catchUp}>
          {t('follow.catchUp')}
          <span aria-hidden="true" className="font-mono text-xs font-normal max-sm:hidden">
            Alt C
          </span>
        </Button>
      )}
      {isThere && mode === 'exercise' ? (
        <Button className="min-h-9" aria-keyshortcuts="Alt+C" onClick={catchUp}>
          {t('follow.again')}
        </Button>
      ) : null}
    </div>
  )
}
