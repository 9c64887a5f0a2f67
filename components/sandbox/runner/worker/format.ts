// Turns the arguments of a console call into the text a browser's console would show; calls no getter, never throws.
import { errorText } from './stack'

const limit = { depth: 4, items: 100, text: 2_000, nodes: 3_000, width: 72 }

/** One call's allowance, shared by all values in it, so that a huge graph costs no more than a large one. */
interface State {
  nodes: number
  open: object[]
}

const quote = (text: string) => {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(mark, `\\${mark}`)
  return mark + escaped + mark
}

const shorten = (text: string) =>
  text.length > limit.text
    ? `${text.slice(0, limit.text)}… ${text.length - limit.text} more characters`
    : text

const keyText = (key: string | symbol) =>
  typeof key === 'symbol'
    ? `[${String(key)}]`
    : /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
      ? key
      : quote(key)

function primitive(value: unknown): string {
  if (typeof value === 'string') return quote(shorten(value))
  if (typeof value === 'bigint') return `${value}n`
  return Object.is(value, -0) ? '-0' : String(value)
}

function functionText(value: object): string {
  const name = Object.getOwnPropertyDescriptor(value, 'name')?.value
  const label = typeof name === 'string' && name ? name : '(anonymous)'
  return /^class\b/.test(Function.prototype.toString.call(value)) ? `class ${label}` : `ƒ ${label}()`
}

function wrap(open: string, parts: readonly string[], close: string, gap: '' | ' '): string {
  if (parts.length === 0) return open + close
  const line = `${open}${gap}${parts.join(', ')}${gap}${close}`
  if (line.length <= limit.width && !line.includes('\n')) return line
  return `${open}\n${parts.map((part) => `  ${part.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`
}

const more = (count: number) => (count > 0 ? [`… ${count} more`] : [])

function listText(values: ArrayLike<unknown>, name: string, state: State, depth: number): string {
  const shown = Array.from({ length: Math.min(values.length, limit.items) }, (_, index) =>
    index in values ? inspect(values[index], state, depth + 1) : 'empty',
  )
  return wrap(`${name}[`, [...shown, ...more(values.length - shown.length)], ']', '')
}

const named = (value: object): string => {
  const prototype: object | null = Object.getPrototypeOf(value)
  if (prototype === null) return '[Object: null prototype] '
  const maker = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value
  const name = typeof maker === 'function' ? Object.getOwnPropertyDescriptor(maker, 'name')?.value : undefined
  return typeof name === 'string' && name !== 'Object' ? `${name} ` : ''
}

function propertiesText(value: object, name: string, state: State, depth: number): string {
  const keys = Reflect.ownKeys(value).filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable)
  const shown = keys.slice(0, limit.items).map((key) => {
    const found = Object.getOwnPropertyDescriptor(value, key)
    // Reading a getter would run code of the program in the middle of a log.
    return `${keyText(key)}: ${found?.get ? '(…)' : inspect(found?.value, state, depth + 1)}`
  })
  return wrap(`${name}{`, [...shown, ...more(keys.length - shown.length)], '}', ' ')
}

function first<Item>(items: Iterable<Item>): Item[] {
  const taken: Item[] = []
  for (const item of items) {
    if (taken.length === limit.items) break
    taken.push(item)
  }
  return taken
}

function collectionText(value: object, state: State, depth: number): string | undefined {
  const next = (item: unknown) => inspect(item, state, depth + 1)
  const pairs = (name: string, entries: (readonly [string, string])[], size: number) =>
    wrap(
      `${name} {`,
      [...entries.map(([key, text]) => `${key} => ${text}`), ...more(size - entries.length)],
      '}',
      ' ',
    )
  if (value instanceof Map) {
    const entries = first(value).map(([key, item]) => [next(key), next(item)] as const)
    return pairs(`Map(${value.size})`, entries, value.size)
  }
  if (value instanceof Set) {
    const items = first(value).map(next)
    return wrap(`Set(${value.size}) {`, [...items, ...more(value.size - items.length)], '}', ' ')
  }
  if (value instanceof Headers || value instanceof URLSearchParams || value instanceof FormData) {
    const entries = [...value].map(([key, item]) => `${keyText(key)}: ${next(item)}`)
    return wrap(`${named(value)}{`, entries, '}', ' ')
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const items = value as unknown as ArrayLike<number>
    return listText(items, `${named(value).trim()}(${items.length}) `, state, depth)
  }
  return undefined
}

function exchangeText(value: object, state: State, depth: number): string | undefined {
  const about = (name: string, facts: object) => propertiesText(facts, `${name} `, state, depth)
  if (value instanceof Response) {
    const { status, statusText, ok, url, headers, bodyUsed } = value
    return about('Response', { status, statusText, ok, url, headers, bodyUsed })
  }
  if (value instanceof Request) {
    const { method, url, headers, bodyUsed } = value
    return about('Request', { method, url, headers, bodyUsed })
  }
  if (value instanceof URL) return `URL {${quote(value.href)}}`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof RegExp) return String(value)
  if (value instanceof Promise) return 'Promise {…}'
  if (value instanceof ArrayBuffer) return `ArrayBuffer(${value.byteLength})`
  return undefined
}

function objectText(value: object, state: State, depth: number): string {
  if (typeof value === 'function') return functionText(value)
  if (value instanceof Error) return errorText(value)
  if (state.open.includes(value)) return '[Circular]'
  if (depth > limit.depth) return Array.isArray(value) ? '[…]' : `${named(value)}{…}`
  state.open.push(value)
  try {
    if (Array.isArray(value)) return listText(value, '', state, depth)
    return (
      exchangeText(value, state, depth) ??
      collectionText(value, state, depth) ??
      propertiesText(value, named(value), state, depth)
    )
  } finally {
    state.open.pop()
  }
}

function inspect(value: unknown, state: State, depth: number): string {
  state.nodes += 1
  if (state.nodes > limit.nodes) return '…'
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return primitive(value)
  try {
    return objectText(value, state, depth)
  } catch {
    // A proxy's trap threw, or the program replaced a built-in this file relies on.
    return '[cannot be shown]'
  }
}

const plain = (value: unknown) =>
  typeof value === 'string' ? value : inspect(value, { nodes: 0, open: [] }, 0)

/** `%s %d %i %f %o %O %j` take an argument each, `%c` swallows one (it would carry a style), `%%` is a percent sign. */
function substitute(pattern: string, rest: unknown[]): string {
  return pattern.replace(/%[sdifoOjc%]/g, (mark) => {
    if (mark === '%%') return '%'
    if (rest.length === 0) return mark
    const value = rest.shift()
    if (mark === '%c') return ''
    if (mark === '%i') return String(Number.parseInt(String(value), 10))
    if (mark === '%d' || mark === '%f') return String(Number(value))
    return mark === '%s' ? plain(value) : inspect(value, { nodes: 0, open: [] }, 0)
  })
}

/** The text of one console call. */
export function format(values: readonly unknown[]): string {
  const [pattern, ...rest] = values
  const head =
    typeof pattern === 'string' && rest.length > 0
      ? [substitute(pattern, rest)]
      : values.slice(0, 1).map(plain)
  return [...head, ...rest.map(plain)].join(' ')
}
