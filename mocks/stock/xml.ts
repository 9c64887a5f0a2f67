// Promises XML with elements and text, and nothing else of it: no attributes, comments or namespaces.

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Not allowed in XML, and not writable in it either. */
const control = /[^\P{Cc}\t\n\r]/u

interface Open {
  name: string
  /** Values of its elements by name; an element that comes again makes a list. */
  children: Map<string, unknown>
  text: string
}

const prolog = /^\uFEFF?\s*(<\?xml\s[^<>]*\?>)?/
const token = /<(\/?)([A-Za-z_][\w.-]*)\s*(\/?)>|[^<]+|</g

/** Reads `<a><b>1</b></a>` as `{a: {b: '1'}}`: every value is a text. Space around a text is layout and falls away. */
export function parseXml(source: string): unknown {
  const head = prolog.exec(source)?.[0].length ?? 0
  const fail = (at: number, found: string, expected: string): never => {
    const line = source.slice(0, at).split('\n').length
    // The host's rules put these words in other languages.
    // An answer that quoted a control character would itself be no XML.
    const quoted = found
      .trim()
      .slice(0, 40)
      .replace(/\p{Cc}/gu, '\uFFFD')
    throw new Error(`line ${line}: found ${quoted} instead of ${expected}`)
  }
  const decode = (text: string, at: number) =>
    text.replace(/&(\w*;?)/g, (found, name: string) => {
      const key = name.slice(0, -1)
      return name.endsWith(';') && Object.hasOwn(entities, key)
        ? (entities[key] ?? '')
        : fail(at, found, '&lt; &gt; &amp; &quot; &apos;')
    })
  const root: Open = { name: '', children: new Map(), text: '' }
  const stack = [root]
  token.lastIndex = head
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [found, slash, name = '', isEmpty] = match
    const open = stack.at(-1) ?? root
    const at = match.index
    if (found === '<') fail(at, source.slice(at, at + 40), '<a>…</a>')
    else if (name === '') {
      if (control.test(found)) fail(at, found, '<a>…</a>')
      open.text += decode(found, at).trim()
      if (open.text !== '' && (open === root || open.children.size > 0)) fail(at, found, '<a>…</a>')
    } else if (slash) {
      if (name !== open.name || isEmpty) fail(at, found, open === root ? '<a>…</a>' : `</${open.name}>`)
      stack.pop()
      add(stack.at(-1) ?? root, name, contentOf(open))
    } else {
      if (open.text !== '' || (open === root && root.children.size > 0)) fail(at, found, '<a>…</a>')
      if (isEmpty) add(open, name, '')
      else stack.push({ name, children: new Map(), text: '' })
    }
  }
  const last = stack.at(-1) ?? root
  if (last !== root) fail(source.length, `<${last.name}>`, `<${last.name}>…</${last.name}>`)
  if (root.children.size === 0) fail(source.length, source, '<a>…</a>')
  return contentOf(root)
}

const contentOf = ({ children, text }: Open): unknown =>
  children.size > 0 ? Object.fromEntries(children) : text

function add({ children }: Open, name: string, value: unknown): void {
  const before = children.get(name)
  if (Array.isArray(before)) before.push(value)
  else children.set(name, children.has(name) ? [before, value] : value)
}

const escaped = (text: string) =>
  text.replace(/[<>&"']/g, (sign) => {
    const [name] = Object.entries(entities).find(([, one]) => one === sign) ?? []
    return `&${name};`
  })

function element(name: string, value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item, indent)).join('')
  return `\n${indent}<${name}>${content(value, indent)}</${name}>`
}

function content(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return escaped(String(value ?? ''))
  const inner = Object.entries(value).map(([name, item]) => element(name, item, `${indent}  `))
  return inner.length > 0 ? `${inner.join('')}\n${indent}` : ''
}

/** Writes what `parseXml` reads, one element to a line. A value that is no object has no element and is written as text. */
export function writeXml(value: unknown): string {
  const elements =
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, item]) => element(name, item, ''))
      : [`\n${escaped(String(value))}`]
  return `<?xml version="1.0" encoding="UTF-8"?>${elements.join('')}\n`
}
