'use client'
import type { ReactNode } from 'react'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { QuizCard, type QuizChoice } from './quiz-card.client'

interface Props {
  id: string
  question: ReactNode
  answer: string
  choices: QuizChoice[]
}

/** A question of a lesson; the last answer is remembered. */
export function QuizForm(props: Props) {
  const { id, answer } = props
  const given = useProgress().progress.answers[id]?.choice
  return (
    <QuizCard
      {...props}
      given={given}
      onAnswer={(choice) => store.recordAnswer(id, choice, choice === answer)}
    />
  )
}
