// When the learner last moved the page themselves.

const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

let last = Number.NEGATIVE_INFINITY

/** On the page's own clock, as `performance.now` tells it. */
export const lastSign = (): number => last

/** Where the page moves by itself, what the learner did before is not what moved it. */
export function forgetSigns(): void {
  last = Number.NEGATIVE_INFINITY
}

/** @returns stops watching */
export function watchSigns(): () => void {
  const sign = () => {
    last = performance.now()
  }
  for (const kind of signs) addEventListener(kind, sign, { passive: true, capture: true })
  return () => {
    for (const kind of signs) removeEventListener(kind, sign, { capture: true })
  }
}
