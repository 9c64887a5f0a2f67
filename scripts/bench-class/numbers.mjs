/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds))

/** @param {readonly number[]} values @param {number} part 0 to 1 */
export const percentile = (values, part) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/**
 * Runs `work` for 0 … count − 1, never more than `width` of them at once.
 * @template T
 * @param {number} count @param {number} width @param {(i: number) => Promise<T>} work
 * @returns {Promise<T[]>}
 */
export const pooled = async (count, width, work) => {
  /** @type {T[]} */
  const results = []
  let next = 0
  const run = async () => {
    for (let i = next++; i < count; i = next++) results[i] = await work(i)
  }
  await Promise.all(Array.from({ length: Math.min(width, count) }, run))
  return results
}
