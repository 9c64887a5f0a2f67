'use client'
import type { ReactNode } from 'react'
import type { ExerciseMessages } from '@/lib/content/schema'
import { ExerciseFrame } from './exercise-frame.client'
import { Help } from './help.client'
import type { Start } from './start'

interface Props {
  id: string
  messages: ExerciseMessages
  start: Start
  solution: Start
  /** Hints come after a first attempt only. */
  alone?: boolean
  /** Below the help. */
  children?: ReactNode
}

/** An exercise that somebody does alone: its frame, with hints and the solution at hand. */
export const ExerciseIsland = ({ id, messages, start, solution, alone, children }: Props) => (
  <ExerciseFrame id={id} messages={messages} start={start}>
    <Help {...{ id, messages, start, solution, alone }} />
    {children}
  </ExerciseFrame>
)
