// What a gauntlet opens with, as a page on the server writes it down.

export interface GauntletStart {
  /** Which hour at first; the same seed is the same hour for everyone. */
  seed: number
  /** The handler that one starts from, without the file of the secrets; `/route.ts` answers. */
  files: Record<string, string>
}
