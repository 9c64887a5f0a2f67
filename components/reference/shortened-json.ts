/** How many items of a list of objects an example shows. */
const shown = 2

/**
 * JSON text, indented, where long lists are cut: a reader wants to see what one item looks like.
 * @param more says in words how many were left out
 */
export function shortenedJson(value: unknown, more: (count: number) => string): string {
  const text = JSON.stringify(value, (_, item: unknown) => (Array.isArray(item) ? cut(item) : item), 2)
  return text.replace(/"\\u0000(\d+)"/g, (_, count: string) => `… ${more(Number(count))}`)
}

/** A mark that no text of the practice world holds stands for what was left out. */
function cut(list: unknown[]): unknown[] {
  const isShort = list.length <= shown + 1 || list.every((item) => typeof item !== 'object')
  return isShort ? list : [...list.slice(0, shown), `\u0000${list.length - shown}`]
}
