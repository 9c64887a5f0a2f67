/** The lines of an exercise as the learner finds them. */
export interface Lines {
  order: readonly string[]
  /** Nothing is placed at first, and some lines may be left over. */
  pool: boolean
}

/** What a draft holds, as far as it still fits: unknown lines go, and without a pool the new ones come last. */
export function placedFrom(draft: readonly string[] | undefined, { order, pool }: Lines): readonly string[] {
  if (draft === undefined) return pool ? [] : order
  const known = draft.filter((line, index) => order.includes(line) && draft.indexOf(line) === index)
  return pool ? known : [...known, ...order.filter((line) => !known.includes(line))]
}

/** Lines that wait to be placed, as the exercise lists them. */
export const leftOver = (placed: readonly string[], { order }: Lines): string[] =>
  order.filter((line) => !placed.includes(line))

/** @param to place among the other lines, 0 for the first; beyond the last is the last */
export function moved(placed: readonly string[], line: string, to: number): string[] {
  const others = placed.filter((other) => other !== line)
  const at = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, at), line, ...others.slice(at)]
}

/** The place among the others over which something hangs at `y`: it comes after those whose middle lies above. */
export const placeAt = (y: number, rows: readonly { top: number; height: number }[]): number =>
  rows.filter(({ top, height }) => top + height / 2 < y).length
