import { useEffect, useMemo, useState } from 'react'
import type { LiveRoom, LiveState } from '@/lib/live/live-room'
import { Refused, type RefusedCode } from '@/lib/live/refused'
import { lessonsOf, type Position, positionOf, type Snapshot } from '@/lib/live/room-scene'
import { useLive } from '../use-live'
import { type DeckLesson, type DeckScreen, indexOf, type Move, moved, screensOfClass } from './deck-position'
import { Stepper } from './stepper'

export interface Steering {
  room: LiveRoom
  state: LiveState
  seat: Snapshot | undefined
  /** Every screen of this class, in order, and where it stands; -1 for nowhere. */
  screens: DeckScreen[]
  index: number
  /** Whether the wheel is in this hand. */
  drives: boolean
  /** Why the last command was not granted. */
  trouble: RefusedCode | undefined
  forget(): void
  go(to: Position | undefined): void
  move(move: Move): void
  /** @returns whether it was granted */
  act(kind: string, body: object): Promise<boolean>
}

const noScene = {}

/** What a trainer's page and phone steer a class with. */
export function useSteering(as: 'trainer' | 'remote', deck: readonly DeckLesson[]): Steering {
  const [room, state] = useLive(as)
  const [trouble, setTrouble] = useState<RefusedCode>()
  const [stepper] = useState(() => new Stepper((to) => room.send('step.go', to)))
  const { seat } = state
  const scene = seat?.scene ?? noScene
  const lessons = lessonsOf(scene)
  const lessonKey = lessons.join(' ')
  const screens = useMemo(() => screensOfClass(deck, lessonKey.split(' ')), [deck, lessonKey])
  const position = positionOf(scene)
  useEffect(() => {
    if (position) stepper.arrived()
  }, [stepper, position])

  const told = async (command: Promise<unknown>): Promise<boolean> => {
    try {
      await command
      setTrouble(undefined)
      return true
    } catch (error) {
      setTrouble(error instanceof Refused ? error.code : 'failed')
      return false
    }
  }
  const go = (to: Position | undefined) => {
    if (to) void told(stepper.go(to))
  }
  return {
    room,
    state,
    seat,
    screens,
    index: indexOf(screens, position),
    drives: seat?.me.role === 'driver' || seat?.me.role === 'remote',
    trouble,
    forget: () => setTrouble(undefined),
    go,
    move: (move) => go(moved(screens, stepper.from(position), move)),
    act: (kind, body) => told(room.send(kind, body)),
  }
}
