// The checks of those parts of a lesson that judge by themselves what was done in them; they count like an exercise's.

/** By the name that MDX uses. What has passed once is kept as an attempt under `<unit>/<lesson>/<id of the part>`. */
export const partChecks = {
  /** Four lines of the report card, each in any hour. */
  Gauntlet: ['exactlyOnce', 'forged', 'acknowledged', 'recovered'],
  /** Predicted first, then raced to the end: right or wrong, as with any prediction. */
  Race: ['compared'],
  /** Each comparison of a verifier, once it has been made to fail. */
  SignatureLens: ['headers', 'form', 'clock', 'signature'],
} as const satisfies Record<string, readonly string[]>

export type CheckedPart = keyof typeof partChecks

export const isCheckedPart = (name: string | null): name is CheckedPart =>
  name !== null && Object.hasOwn(partChecks, name)
