// Which of the known names a mistyped one was probably meant to be.

/** Characters to insert, remove, replace or swap with their neighbour. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

// A name typed with the separators of another style is still the same name.
const plain = (name: string) => name.toLowerCase().replace(/[-_. ]/g, '')

/** @returns undefined where none is near enough: about one slip in three characters */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const typed = plain(name).slice(0, 60)
  let best: { name: string; distance: number } | undefined
  for (const candidate of known) {
    const distance = editDistance(typed, plain(candidate))
    const most = Math.min(3, Math.floor(Math.max(typed.length, 3) / 3))
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name: candidate, distance }
  }
  return best?.name
}
