'use client'
import type { ReactNode } from 'react'
import type { DeckLesson } from './deck-position'
import { DeskFrame } from './desk-frame.client'
import { Doorstep } from './doorstep.client'
import { useFollowLesson } from './use-follow-lesson'
import { useLease } from './use-lease'
import { useSteering } from './use-steering'
import { useWakeLock } from './use-wake-lock'

/** A trainer's page for a whole class: it stays while lessons come and go inside of it. */
export function Desk({ deck, children }: { deck: DeckLesson[]; children: ReactNode }) {
  const steering = useSteering('trainer', deck)
  const { room, state, seat, drives } = steering
  const isOver = seat?.state === 'ended'
  useFollowLesson('/class/present', isOver ? undefined : seat?.scene)
  useLease(room, drives && !isOver)
  useWakeLock()
  if (isOver) return <Doorstep why="ended" />
  if (state.link === 'gone' || state.link === 'no-seat') return <Doorstep why={state.link} />
  if (seat === undefined) return <Doorstep why={state.link === 'full' ? 'full' : 'connecting'} />
  return <DeskFrame steering={{ ...steering, seat }}>{children}</DeskFrame>
}
