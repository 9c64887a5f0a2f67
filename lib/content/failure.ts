// A mistake in content: the build stops with the place, the cause and the remedy in one sentence each.

/** Message grammar: *Failed to <do> in <path>: <cause>. <remedy>.* */
export class ContentError extends Error {
  constructor(what: string, path: string, cause: string, remedy: string) {
    super(`Failed to ${what} in ${path}: ${cause}. ${remedy}.`)
    this.name = 'ContentError'
  }
}
