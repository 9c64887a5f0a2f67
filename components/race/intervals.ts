/** Seconds between two questions that one may choose; each divides the hour, so that a day ends with a question. */
export const intervals = [10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600] as const

/** Place of the choice that is nearest to so many seconds. */
export function nearestInterval(seconds: number): number {
  const distances = intervals.map((one) => Math.abs(one - seconds))
  return distances.indexOf(Math.min(...distances))
}
