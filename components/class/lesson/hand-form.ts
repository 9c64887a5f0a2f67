// Whether the form that raises a hand stands open: an exercise may open it, the class's bar shows it.

let isOpen = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (next === isOpen) return
  isOpen = next
  for (const listener of [...listeners]) listener()
}

export const handForm = {
  get: (): boolean => isOpen,
  open: (): void => set(true),
  close: (): void => set(false),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
