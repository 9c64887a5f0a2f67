import type { RaceFigures } from '@/mocks/webhooks/race/race'

/** The questions of a race with their choices, in the order they are asked; choices are names of messages too. */
export const questions = {
  requests: ['requestsPoll', 'requestsPush'],
  delay: ['delaySecond', 'delayHalf', 'delayWhole'],
  missed: ['missedYes', 'missedNo'],
} as const

export type Question = keyof typeof questions
export type Prediction = (typeof questions)[Question][number]
export type Predictions = Readonly<Record<Question, Prediction>>

export const questionNames = ['requests', 'delay', 'missed'] as const

/** Where the answer to a question is kept. */
export const predictionKey = (id: string, question: Question): string => `${id}/predict-${question}`

export function isPrediction(question: Question, choice: string | undefined): choice is Prediction {
  return questions[question].some((one) => one === choice)
}

/** What happened, as a choice of each question. @param interval ms between two questions */
export function factsOf({ poll, push }: RaceFigures, interval: number): Predictions {
  const median = poll.median ?? 0
  const late = median < 0.75 * interval ? 'delayHalf' : 'delayWhole'
  return {
    requests: poll.requests < push.requests ? 'requestsPoll' : 'requestsPush',
    delay: median < 1000 ? 'delaySecond' : late,
    missed: poll.missed > 0 ? 'missedYes' : 'missedNo',
  }
}

/** What the learner predicted; undefined until every question is answered. */
export function givenPredictions(
  answers: Readonly<Record<string, { choice: string }>>,
  id: string,
): Predictions | undefined {
  const choice = (question: Question) => {
    const given = answers[predictionKey(id, question)]?.choice
    return isPrediction(question, given) ? given : undefined
  }
  const [requests, delay, missed] = [choice('requests'), choice('delay'), choice('missed')]
  return requests && delay && missed ? { requests, delay, missed } : undefined
}
