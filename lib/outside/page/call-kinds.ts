// Promises to read from the operator's setting what may be called outside, as a page tells it.

export interface CallKinds {
  /** Programs on the server's own machine. */
  loopback: boolean
  internet: boolean
  /** As the operator wrote them. */
  networks: readonly string[]
}

export function callKinds(setting: string): CallKinds {
  const parts = setting.split(',').map((part) => part.trim())
  const networks = parts.filter((part) => !['', 'none', 'loopback', 'internet'].includes(part))
  return { loopback: parts.includes('loopback'), internet: parts.includes('internet'), networks }
}
