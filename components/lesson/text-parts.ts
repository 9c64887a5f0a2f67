import { Choice } from '../quiz/choice'
import { MethodBadge } from '../ui/method-badge'
import { Aside, Handout, Misconception, Notes, Pull, Push } from './blocks'

/** Parts that only say something; they need no code in the browser. */
export const textParts = {
  Choice,
  Method: MethodBadge,
  Aside,
  Handout,
  Misconception,
  Notes,
  Pull,
  Push,
}
