// `console.table` in characters: a box with one row per item and one column per key.
import { format } from './format'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const cell = (value: unknown) =>
  format(typeof value === 'string' ? [`'${value}'`] : [value]).replaceAll('\n', ' ')

/** Nothing when the value has no rows; the caller then logs it as it is. */
export function table(data: unknown, columns?: unknown): string | undefined {
  if (!isObject(data)) return
  const rows = Object.entries(data).slice(0, 100)
  const wanted = Array.isArray(columns) ? columns.map(String) : undefined
  const keys =
    wanted ?? [...new Set(rows.flatMap(([, row]) => (isObject(row) ? Object.keys(row) : [])))].slice(0, 20)
  const plain = !wanted && rows.some(([, row]) => !isObject(row))
  const head = ['(index)', ...keys, ...(plain ? ['Values'] : [])]
  const body = rows.map(([index, row]) => [
    index,
    ...keys.map((key) => (isObject(row) && Object.hasOwn(row, key) ? cell(Reflect.get(row, key)) : '')),
    ...(plain ? [isObject(row) ? '' : cell(row)] : []),
  ])
  const widths = head.map(
    (title, at) => Math.max(title.length, ...body.map((row) => row[at]?.length ?? 0)) + 2,
  )
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right
  const line = (cells: string[]) =>
    `│${cells.map((text, at) => ` ${text.padEnd((widths[at] ?? 0) - 1)}`).join('│')}│`
  return [rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')].join(
    '\n',
  )
}
