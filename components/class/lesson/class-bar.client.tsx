'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { LiveRoom, LiveState } from '@/lib/live/live-room'
import { timerOf } from '@/lib/live/room-scene'
import { Button } from '../../ui/button'
import { LinkBar } from '../link-bar.client'
import { ClassNews } from './class-news.client'
import { ClassTimer } from './class-timer.client'
import type { FollowState } from './follow'
import { FollowLine } from './follow-line.client'
import { handForm } from './hand-form'
import { HandPanel } from './hand-panel.client'
import type { LessonPlace } from './learn-room.client'
import { MorePanel } from './more-panel.client'
import { useHand } from './use-hand'

interface Props {
  room: LiveRoom
  state: LiveState
  place: LessonPlace
  follow: FollowState
}

const closed = () => false

/** Where the class is and where the learner is, and the few things a learner can say; always in reach. */
export function ClassBar({ room, state, place, follow }: Props) {
  const t = useTranslations('classLesson')
  const { seat } = state
  const { steps, id } = place
  const handIsOpen = useSyncExternalStore(handForm.subscribe, handForm.get, closed)
  const [more, setMore] = useState(false)
  const hand = useHand(room, seat?.me.id)
  const index = steps.findIndex((step) => step.id === follow.here?.step)
  const number = Math.max(index, 0) + 1
  const until = seat ? timerOf(seat.scene) : null
  const now = useCallback(() => room.now(), [room])
  const pressHand = () => {
    setMore(false)
    if (hand.isUp) void hand.lower()
    else if (handIsOpen) handForm.close()
    else handForm.open()
  }
  return (
    <section
      aria-label={t('bar.label')}
      data-class-bar
      className="sticky top-14 z-30 border-b border-line bg-surface/95 backdrop-blur-sm print:hidden"
    >
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:px-6">
        <div className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-3">
          <p className="truncate text-sm">
            <span aria-hidden="true" className="font-semibold tabular-nums sm:hidden">
              {number}/{steps.length}
            </span>
            <span className="font-semibold max-sm:sr-only">
              {t('bar.step', { number, total: steps.length })}
            </span>
            <span className="ml-2 text-muted max-md:hidden">{steps[number - 1]?.title}</span>
          </p>
          <div className="flex flex-wrap items-center gap-x-3">
            <LinkBar room={room} state={state} />
            {until === null ? null : <ClassTimer until={until} now={now} />}
          </div>
        </div>
        <FollowLine follow={follow} place={place} />
        <div className="flex gap-2 *:max-sm:px-3">
          <Button
            variant={hand.isUp ? 'push' : 'quiet'}
            aria-pressed={hand.isUp}
            aria-expanded={hand.isUp ? undefined : handIsOpen}
            onClick={pressHand}
          >
            {hand.isUp ? (
              t('hand.lower')
            ) : (
              <>
                <span aria-hidden="true" className="sm:hidden">
                  {t('hand.short')}
                </span>
                <span className="max-sm:sr-only">{t('hand.raise')}</span>
              </>
            )}
          </Button>
          <Button
            aria-expanded={more}
            onClick={() => {
              handForm.close()
              setMore(!more)
            }}
          >
            {t('bar.more')}
          </Button>
        </div>
      </div>
      <p role="status" className="sr-only">
        {hand.helped && !hand.isUp ? t('hand.helped') : ''}
      </p>
      {/* Over the lesson, not above it: what comes and goes here moves nothing that is being read. */}
      <div className="pointer-events-none absolute inset-x-0 top-full">
        <div className="mx-auto max-w-7xl space-y-2 px-4 pt-2 *:pointer-events-auto sm:px-6">
          {seat ? <ClassNews seat={seat} lesson={id} titles={place.titles} /> : null}
          {handIsOpen && !hand.isUp ? <HandPanel hand={hand} place={place} follow={follow} /> : null}
          {more ? <MorePanel room={room} seat={seat} place={place} /> : null}
        </div>
      </div>
    </section>
  )
}
