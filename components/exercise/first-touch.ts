// Runs what can wait once the reader has touched the page: pointer, key or scroll, then the next quiet moments, one by one.

const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const
const waiting = new Set<() => void>()
let touched = false
let settled = false

/** Safari has no requestIdleCallback. */
const whenIdle = (run: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(run) : setTimeout(run, 200)

function next(): void {
  const [first] = waiting
  if (first === undefined) {
    settled = true
    return
  }
  waiting.delete(first)
  first()
  whenIdle(next)
}

function touch(): void {
  touched = true
  for (const sign of signs) removeEventListener(sign, touch)
  setTimeout(() => whenIdle(next), 1000)
}

/** True once all that waited has run: what is mounted from then on need not wait again. */
export const hasSettled = (): boolean => settled

/** @returns forgets it again */
export function onFirstTouch(run: () => void): () => void {
  waiting.add(run)
  if (touched) whenIdle(next)
  else for (const sign of signs) addEventListener(sign, touch, { passive: true })
  return () => {
    waiting.delete(run)
  }
}
