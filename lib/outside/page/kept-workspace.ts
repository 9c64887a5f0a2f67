// Remembers in this browser which workspace is the learner's; storage may throw.
import type { Made } from './ask-server'

export const workspaceKey = 'pull-and-push:outside'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function keptWorkspace(storage: () => Store): Made | undefined {
  try {
    const { workspace, token } = JSON.parse(storage().getItem(workspaceKey) ?? 'null') ?? {}
    return isName(workspace) && isName(token) ? { workspace, token } : undefined
  } catch {
    return undefined
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

/** Not remembered, it is there until the page is closed. */
export function keepWorkspace(storage: () => Store, made: Made | undefined): void {
  try {
    if (made)
      storage().setItem(workspaceKey, JSON.stringify({ workspace: made.workspace, token: made.token }))
    else storage().removeItem(workspaceKey)
  } catch {}
}
