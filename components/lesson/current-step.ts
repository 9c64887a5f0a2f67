// The step in view, shared by the step list and the language switch without a context.

let step: string | undefined
const listeners = new Set<() => void>()

export const currentStep = {
  get: (): string | undefined => step,
  set(next: string | undefined): void {
    if (next === step) return
    step = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
