import type { ReactNode } from 'react'
import { partChoices } from './choice'
import { QuizForm } from './quiz-form.client'

interface Props {
  lesson: string
  id: string
  /** Id of the right choice. */
  answer: string
  children: ReactNode
}

/** One question about a new situation; every choice says why it is right or wrong. */
export function Quiz({ lesson, id, answer, children }: Props) {
  const { choices, question } = partChoices(children)
  if (!choices.some((choice) => choice.id === answer) || choices.some(({ why }) => why === undefined)) {
    throw new Error(
      `Failed to read <Quiz id="${id}">: no choice "${answer}", or a choice without why. Add it.`,
    )
  }
  return (
    <QuizForm
      id={`${lesson}/${id}`}
      answer={answer}
      question={question}
      choices={choices.map((choice) => ({ id: choice.id, label: choice.children, why: choice.why ?? '' }))}
    />
  )
}
