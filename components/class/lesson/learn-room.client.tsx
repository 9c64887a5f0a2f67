'use client'
import { type ReactNode, useEffect } from 'react'
import type { Step } from '@/lib/content/steps'
import { useLive } from '../use-live'
import { AdHocPoll } from './ad-hoc-poll.client'
import { ClassBar } from './class-bar.client'
import { ClassInbox } from './class-inbox.client'
import { ClassOver } from './class-over.client'
import { following } from './following'
import { learnView } from './learn-view'
import { Lobby } from './lobby.client'
import { useFollow } from './use-follow'
import { useHere } from './use-here'
import { useRoomWeather } from './use-room-weather'

export interface LessonPlace {
  id: string
  steps: Step[]
  /** Titles of all lessons, by id. */
  titles: Readonly<Record<string, string>>
}

/** A learner's page of a class: waiting for it, in it, or after it. The lesson stays mounted, so nothing in it is lost. */
export function LearnRoom({ place, children }: { place: LessonPlace; children: ReactNode }) {
  const [room, state] = useLive('learner')
  const view = learnView(state)
  const isLive = view === 'live'
  const here = useHere(room)
  const scene = isLive ? state.seat?.scene : undefined
  const follow = useFollow({ lesson: place.id, steps: place.steps, room, scene })
  useRoomWeather(scene)
  useEffect(() => {
    // Where somebody went in an earlier class says nothing of this one.
    if (view === 'lobby') following.tell({ kind: 'catch-up' })
  }, [view])
  return (
    <>
      {isLive ? <ClassBar room={room} state={state} place={place} follow={follow} /> : null}
      {view === 'lobby' || view === 'waiting' ? (
        <Lobby seat={state.seat} titles={place.titles} here={here} />
      ) : null}
      {view === 'ended' || view === 'out' || view === 'none' ? (
        <ClassOver view={view} lesson={place.id} seat={state.seat} titles={place.titles} />
      ) : null}
      {isLive && state.seat ? <AdHocPoll room={room} seat={state.seat} /> : null}
      {isLive ? <ClassInbox room={room} /> : null}
      <div hidden={!isLive}>{children}</div>
    </>
  )
}
