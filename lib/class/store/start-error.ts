// Live classes cannot start: what was tried, why it failed and what to do, in one sentence each.

/** Message grammar: *Failed to <do>: <cause>. <remedy>.* */
export class StartError extends Error {
  constructor(what: string, cause: string, remedy: string) {
    super(`Failed to ${what}: ${cause}. ${remedy}.`)
    this.name = 'StartError'
  }
}
