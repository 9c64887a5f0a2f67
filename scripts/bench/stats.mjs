/** @param {readonly number[]} values at least one @returns {number} nothing measured once is nothing measured */
export const median = (values) => {
  if (values.some(Number.isNaN)) return Number.NaN
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/**
 * Repeats a measurement.
 * @template T
 * @param {number} times
 * @param {(round: number) => Promise<T>} measure
 * @returns {Promise<T[]>}
 */
export const repeat = async (times, measure) => {
  const results = []
  for (let round = 0; round < times; round++) results.push(await measure(round))
  return results
}

/**
 * The median of each figure over all rounds.
 * @template {Record<string, number>} T
 * @param {readonly T[]} rounds
 * @returns {T}
 */
export const medians = (rounds) =>
  /** @type {T} */ (
    Object.fromEntries(
      Object.keys(rounds[0] ?? {}).map((key) => [
        key,
        median(rounds.map((round) => round[key] ?? Number.NaN)),
      ]),
    )
  )
