// Keeps the step of the address where it is while consoles and editors above it load, until the reader moves.

const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
/** Milliseconds after which the page is taken to have settled. */
const patience = 4000

/** @returns lets go at once */
export function holdStep(step: string): () => void {
  const target = document.getElementById(step)
  if (target === null) return () => undefined
  const observer = new ResizeObserver(() => target.scrollIntoView({ behavior: 'instant' }))
  const letGo = () => {
    clearTimeout(timer)
    observer.disconnect()
    for (const sign of signs) removeEventListener(sign, letGo)
  }
  const timer = setTimeout(letGo, patience)
  for (const sign of signs) addEventListener(sign, letGo, { passive: true })
  observer.observe(target.parentElement ?? target)
  return letGo
}
