// A moment of the hour as a stopwatch shows it, and as the sentences of the report card write it.

/** @param ms into the hour. @returns minutes and seconds, e.g. `14:05` */
export function stopwatch(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
