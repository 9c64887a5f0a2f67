import type { ReactNode } from 'react'
import { partChoices } from './choice'
import type { Fact, PlainRequest } from './fact'
import { PredictForm } from './predict-form.client'

interface Props {
  lesson: string
  id: string
  /** Sent in this order once the reader has committed to a prediction. */
  requests: PlainRequest[]
  /** What to read off the answers; compared with the id of the chosen prediction. */
  fact: Fact
  children: ReactNode
}

/** First say what will happen, then let it happen, then see both side by side. */
export function Predict({ lesson, id, requests, fact, children }: Props) {
  const { choices, question } = partChoices(children)
  if (choices.length < 2) {
    throw new Error(`Failed to read <Predict id="${id}">: fewer than two choices. Add <Choice id>…</Choice>.`)
  }
  return (
    <PredictForm
      id={`${lesson}/${id}`}
      requests={requests}
      fact={fact}
      question={question}
      choices={choices.map((choice) => ({ id: choice.id, label: choice.children }))}
    />
  )
}
