// The name for the certificate: kept beside progress, not in it, so that it is in no file and goes nowhere.
const nameKey = 'pull-and-push:name'

const listeners = new Set<() => void>()
let name: string | undefined

function read(): string {
  try {
    return localStorage.getItem(nameKey) ?? ''
  } catch {
    return ''
  }
}

/** For `useSyncExternalStore`. Where storage is forbidden the name lives as long as the page. */
export const learnerName = {
  get: (): string => {
    name ??= read()
    return name
  },
  set: (next: string): void => {
    name = next
    try {
      localStorage.setItem(nameKey, next)
    } catch {}
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
