import type { ReactNode } from 'react'
import type { As } from '@/lib/live/knock'
import { partChoices } from '../../quiz/choice'
import { ClassQuizCard } from './class-quiz-card.client'

interface Props {
  lesson: string
  id: string
  as: As
  children: ReactNode
}

/** A question of the lesson as the class answers it: what is right, and why, comes from the server once it is shown to all. */
export function ClassQuiz({ lesson, id, as, children }: Props) {
  const { choices, question } = partChoices(children)
  return (
    <ClassQuizCard
      id={`${lesson}/${id}`}
      as={as}
      question={question}
      choices={choices.map((choice) => ({ id: choice.id, label: choice.children }))}
    />
  )
}
