import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Ask, Prediction, Said } from '@/lib/practice/prediction'
import type { PracticeSession, SessionState } from '@/lib/practice/session'

export interface PredictionProps {
  /** Starts the ids of the questions' fields: `<id>-status`. */
  id: string
  asked: readonly Ask[]
  /** While a prediction is being made; otherwise the last one stands beside what happened. */
  asking: boolean
  /** Send was pressed before everything was answered. */
  missing: boolean
  said: Said
  predictions: readonly Prediction[]
  onSay: (said: Said) => void
  onAgain: () => void
}

/** Asks before the first request of a round, and again when the learner wants; `hold` keeps a request until then. */
export function usePrediction(
  session: PracticeSession,
  { said, predictions }: SessionState,
  asked: readonly Ask[] = [],
): PredictionProps & { hold: () => boolean } {
  const id = useId()
  const [missing, setMissing] = useState(false)
  /** How many predictions there were when another was asked for. */
  const [again, setAgain] = useState<number>()
  const asking = asked.length > 0 && (predictions.length === 0 || predictions.length === again)
  const open = asked.find((ask) => said[ask] === undefined)
  const focus = (ask: Ask | undefined) => ask && document.getElementById(`${id}-${ask}`)?.focus()
  const hold = () => {
    if (!asking || open === undefined) return false
    flushSync(() => setMissing(true))
    focus(open)
    return true
  }
  const onSay = (next: Said) => {
    setMissing(false)
    session.predict(next)
  }
  const onAgain = () => {
    flushSync(() => setAgain(predictions.length))
    focus(asked[0])
  }
  return { id, asked, asking, missing, said, predictions, onSay, onAgain, hold }
}
