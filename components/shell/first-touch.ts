// Runs what can wait once the reader has touched the page: pointer, key or scroll, then the next quiet moments, one by one.

const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const
type Task = () => unknown
const waiting = new Set<Task>()
let touched = false
let running = false
let settled = false

/** Safari has no requestIdleCallback. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })

async function runAll(): Promise<void> {
  if (running) return
  running = true
  for (let [task] = waiting; task !== undefined; [task] = waiting) {
    waiting.delete(task)
    await idle()
    // A part that cannot be had now is asked for again when it is needed.
    await Promise.resolve(task()).catch(() => undefined)
  }
  running = false
  settled = true
  document.documentElement.dataset.settled = 'true'
}

function touch(): void {
  touched = true
  for (const sign of signs) removeEventListener(sign, touch)
  setTimeout(runAll, 1000)
}

/** True once all that waited has run: what is mounted from then on need not wait again. */
export const hasSettled = (): boolean => settled

/**
 * @param task may return a promise; the next one waits for it
 * @returns forgets it again
 */
export function onFirstTouch(task: Task): () => void {
  waiting.add(task)
  if (touched) void runAll()
  else for (const sign of signs) addEventListener(sign, touch, { passive: true })
  return () => {
    waiting.delete(task)
  }
}
