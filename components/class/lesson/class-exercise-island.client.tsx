'use client'
import { type ComponentProps, useRef } from 'react'
import type { As } from '@/lib/live/knock'
import { ExerciseFrame } from '../../exercise/exercise-frame.client'
import { useLive } from '../use-live'
import { ClassHints } from './class-hints.client'
import { HelpOffer } from './help-offer.client'
import { RevealedSolution } from './revealed-solution.client'
import { useExerciseWatch } from './use-exercise-watch'

type FrameProps = ComponentProps<typeof ExerciseFrame>

interface Props extends Pick<FrameProps, 'id' | 'messages' | 'start'> {
  /** Those that give nothing away. */
  hints: readonly string[]
  as: As
}

/** An exercise of a class: a learner's is told of, a trainer's is for the trainer to show. */
export const ClassExerciseIsland = (props: Props) =>
  props.as === 'learner' ? <LearnersExercise {...props} /> : <ShownExercise {...props} />

const ShownExercise = ({ id, messages, start, as }: Props) => (
  <ExerciseFrame id={id} messages={messages} start={start}>
    <RevealedSolution id={id} start={start} as={as} />
  </ExerciseFrame>
)

function LearnersExercise({ id, messages, hints, start, as }: Props) {
  const [room] = useLive('learner')
  const element = useRef<HTMLDivElement>(null)
  const offer = useExerciseWatch(id, Object.keys(messages.checks), room, element)
  return (
    <div ref={element}>
      <ExerciseFrame id={id} messages={messages} start={start}>
        {offer ? <HelpOffer id={id} offer={offer} hints={hints} /> : null}
        <ClassHints id={id} hints={hints} />
        <RevealedSolution id={id} start={start} as={as} />
      </ExerciseFrame>
    </div>
  )
}
