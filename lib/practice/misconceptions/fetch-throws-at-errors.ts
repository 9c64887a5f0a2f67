// Shown by a refused request of a program whose console then speaks of `undefined`: it read a refusal as if it were data.
import { type Detector, sentBy, shownBy, statusOf } from '../misconception'

const readNothing = /\bundefined\b|\bNaN\b|TypeError/

export const detector: Detector = (evidence) => {
  if (!evidence.console.some(({ text }) => readNothing.test(text))) return undefined
  return shownBy(sentBy(evidence).find((one) => one.origin.kind === 'code' && statusOf(one) >= 400))
}
