/** Ms of the processor's that one turn of the loop takes where nothing else wants it. */
const turn = 10
/** Ms between two turns. */
const apart = 100

const spin = (/** @type {number} */ rounds) => {
  const began = performance.now()
  let sum = 0
  for (let n = 0; n < rounds; n += 1) sum = (sum * 31 + n) | 0
  return { ms: performance.now() - began, sum }
}

/** Rounds that take `turn` ms; the quickest of many tries is the one that was not disturbed. */
const calibrated = () => {
  const rounds = 2_000_000
  let quickest = Number.POSITIVE_INFINITY
  for (let n = 0; n < 30; n += 1) quickest = Math.min(quickest, spin(rounds).ms)
  return Math.round((rounds * turn) / quickest)
}

/**
 * Does `work` and tells how much longer a loop of 10 ms took beside it: a page that has to share the processor with
 * others takes so much longer too.
 * @template T
 * @param {() => Promise<T>} work in another process
 * @returns {Promise<{ result: T, usual: number, worst: number }>} how many times as long the loop took, in the middle and at worst
 */
export const strained = async (work) => {
  const rounds = calibrated()
  /** @type {number[]} */
  const turns = []
  const timer = setInterval(() => turns.push(spin(rounds).ms / turn), apart)
  try {
    const result = await work()
    const sorted = turns.toSorted((a, b) => a - b)
    return { result, usual: sorted[sorted.length >> 1] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN }
  } finally {
    clearInterval(timer)
  }
}
