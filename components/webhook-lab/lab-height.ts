// How much room a lab takes before anything has happened in it, so that nothing below it moves when it comes.
import { type LabPart, labParts } from './lab-start'

/** Rem on a wide screen; on a narrow one more is to come below the fold. */
const heights: Record<LabPart, number> = {
  form: 48,
  happenings: 45,
  handler: 44,
  log: 17,
  clock: 9,
  policy: 38,
  signature: 13,
  faults: 40,
}

const choices: readonly LabPart[] = ['policy', 'signature', 'faults']
/** Title, start over and the wire log. */
const always = 11

/** Of the choices one is in view at a time, the first. */
export function heightOf(parts: readonly LabPart[] = labParts): string {
  const [first] = choices.filter((part) => parts.includes(part))
  const seen = parts.filter((part) => !choices.includes(part) || part === first)
  return `${seen.reduce((sum, part) => sum + heights[part] + 1, always)}rem`
}
