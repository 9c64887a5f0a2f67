// `console` for a learner's program: every call becomes one line of text, with caps on lines and on their length.
import { Allowance } from '../allowance'
import { limits } from '../limits'
import type { LineMethod } from '../messages'
import { touch } from './activity'
import { post } from './channel'
import { format } from './format'
import { table } from './table'

const lines = new Allowance(limits.lines)
let capped = false

/** A serving program has more to say with each delivery. */
export const allowLines = (): void => lines.add(limits.linesPerDelivery)

/** Sends one line, or a single notice once the run has had its number of lines. */
export function writeLine(method: LineMethod, text: string): void {
  touch()
  if (!lines.take()) {
    if (!capped) post({ type: 'notice', notice: { code: 'lines-capped', limit: limits.lines } })
    capped = true
    return
  }
  const cut = Math.max(0, text.length - limits.lineLength)
  post({ type: 'line', line: { method, text: cut ? text.slice(0, limits.lineLength) : text, cut } })
}

let indent = ''

const write = (method: LineMethod, values: unknown[]) => {
  const text = lines.spent ? '' : format(values)
  writeLine(method, indent ? indent + text.replaceAll('\n', `\n${indent}`) : text)
}

const levels = (['log', 'info', 'debug', 'warn', 'error'] as const).map(
  (method) => [method, (...values: unknown[]) => write(method, values)] as const,
)

const counts = new Map<string, number>()
const started = new Map<string, number>()
const now = performance.now.bind(performance)

const since = (label: string) => `${label}: ${(now() - (started.get(label) ?? now())).toFixed(1)} ms`

const learnerConsole = {
  ...Object.fromEntries(levels),
  dir: (value: unknown) => write('log', [value]),
  dirxml: (...values: unknown[]) => write('log', values),
  trace: (...values: unknown[]) => write('log', ['Trace', ...values, new Error('here')]),
  table: (data: unknown, columns?: unknown) => {
    const text = table(data, columns)
    write('log', text === undefined ? [data] : ['%s', text])
  },
  assert: (condition: unknown, ...values: unknown[]) => {
    if (!condition) write('error', values.length ? ['Assertion failed:', ...values] : ['Assertion failed'])
  },
  count: (label = 'default') => {
    counts.set(label, (counts.get(label) ?? 0) + 1)
    write('log', [`${label}: ${counts.get(label)}`])
  },
  countReset: (label = 'default') => void counts.delete(label),
  time: (label = 'default') => void started.set(label, now()),
  timeLog: (label = 'default', ...values: unknown[]) => write('log', [since(label), ...values]),
  timeEnd: (label = 'default') => {
    write('log', [since(label)])
    started.delete(label)
  },
  group: (...values: unknown[]) => {
    if (values.length) write('log', values)
    indent += '  '
  },
  groupCollapsed: (...values: unknown[]) => learnerConsole.group(...values),
  groupEnd: () => {
    indent = indent.slice(2)
  },
  clear: () => {},
}

export function installConsole(): void {
  Object.defineProperty(globalThis, 'console', { value: learnerConsole, writable: true, configurable: true })
}
