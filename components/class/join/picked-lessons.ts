/** A lesson as a trainer picks it. */
export interface Pickable {
  id: string
  title: string
  minutes: number
}

export interface PickableUnit {
  slug: string
  title: string
  lessons: Pickable[]
}

/** Adds what is not in, takes out what is; what was in keeps its order. */
export const toggled = (picked: readonly string[], lesson: string): string[] =>
  picked.includes(lesson) ? picked.filter((id) => id !== lesson) : [...picked, lesson]

/** A whole unit in, or out when all of it was in. */
export function toggledUnit(picked: readonly string[], lessons: readonly Pickable[]): string[] {
  const ids = lessons.map(({ id }) => id)
  const isWhole = ids.every((id) => picked.includes(id))
  return isWhole
    ? picked.filter((id) => !ids.includes(id))
    : [...picked, ...ids.filter((id) => !picked.includes(id))]
}

/** One place up or down; at the end it stays where it is. */
export function swapped(picked: readonly string[], lesson: string, by: -1 | 1): string[] {
  const from = picked.indexOf(lesson)
  const to = from + by
  if (from === -1 || to < 0 || to >= picked.length) return [...picked]
  const next = picked.filter((id) => id !== lesson)
  next.splice(to, 0, lesson)
  return next
}
