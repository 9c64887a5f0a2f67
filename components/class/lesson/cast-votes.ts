// What this browser has voted for, so that a reload does not ask again.

const cast = new Map<string, string | undefined>()
const listeners = new Set<() => void>()
const named = (key: string) => `pull-and-push.vote.${key}`

function kept(key: string): string | undefined {
  try {
    return sessionStorage.getItem(named(key)) ?? undefined
  } catch {
    return undefined
  }
}

export const castVotes = {
  get: (key: string): string | undefined => (cast.has(key) ? cast.get(key) : kept(key)),
  set(key: string, choice: string | undefined): void {
    cast.set(key, choice)
    try {
      if (choice === undefined) sessionStorage.removeItem(named(key))
      else sessionStorage.setItem(named(key), choice)
    } catch {}
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
