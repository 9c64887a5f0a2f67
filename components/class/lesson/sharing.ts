// Whether this learner lets others learn from their requests, without a name and with what is secret cut out; for this visit.

const key = 'pull-and-push.class-sharing'
const listeners = new Set<() => void>()
let shares: boolean | undefined

function kept(): boolean {
  try {
    return sessionStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

export const sharing = {
  get(): boolean {
    shares ??= kept()
    return shares
  },
  set(next: boolean): void {
    shares = next
    try {
      sessionStorage.setItem(key, next ? 'yes' : 'no')
    } catch {}
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
