// Variables: `{{name}}` stands for a value of the learner's own, the same one wherever a request uses it.

export interface Variable {
  name: string
  value: string
}

/** What `{{$uuid}}` and `{{$now}}` stand for, the same all over one request. */
export interface BuiltIns {
  uuid: string
  now: string
}

/** `via` is the variable that was written in the field, where another one behind it is at fault. */
export interface VariableFault {
  code: 'unknown' | 'loop' | 'long'
  name: string
  via?: string
  /** Of a loop: the names one after the other, from `name` to the one that leads back to it. */
  ring?: readonly string[]
}

export interface Scope {
  find: (name: string) => { value: string } | { fault: VariableFault }
}

/** Letters of any alphabet, so that `{{número}}` is a name; `{{1}}` and `{{ x }}` are plain text. */
export const variablePattern = /\{\{(\$?[\p{L}_][\p{L}\p{N}_.-]*)\}\}/u

const everyVariable = new RegExp(variablePattern, 'gu')
const wholeName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

export const isVariableName = (name: string) => wholeName.test(name)
export const written = (name: string) => `{{${name}}}`

/** In the order they stand in the text, each once. */
export const variablesIn = (text: string): string[] =>
  text.includes('{{') ? [...new Set([...text.matchAll(everyVariable)].map((found) => found[1] ?? ''))] : []

/** Shown before anything is sent: the pattern of the value, since the value itself is made at Send. */
export const patterns: BuiltIns = {
  uuid: 'xxxxxxxx-xxxx-4xxx-xxxx-xxxxxxxxxxxx',
  now: 'YYYY-MM-DDThh:mm:ss.sssZ',
}

/** @param now milliseconds since 1970 */
export function freshBuiltIns(now: number): BuiltIns {
  // On plain http there is no crypto.randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return {
    uuid: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    now: new Date(now).toISOString(),
  }
}

/** Characters of one value. */
const longestValue = 100_000
const longestText = 4_000_000
const deepest = 50

/** The fault of a value as one of the variable that has this value: a loop begins at the variable itself. */
function seenFrom(name: string, fault: VariableFault): VariableFault {
  const { ring } = fault
  const at = ring?.indexOf(name) ?? -1
  return ring && at >= 0
    ? { code: 'loop', name, ring: [...ring.slice(at), ...ring.slice(0, at)] }
    : { ...fault, via: name }
}

/**
 * @param plain names the learner said are no variables: without a row they stay as they are written
 */
export function scopeOf(
  { variables = [], plain = [] }: { variables?: readonly Variable[]; plain?: readonly string[] },
  builtIns: BuiltIns,
): Scope {
  const rows = new Map([
    // The first row of a name counts, so the later ones are set first.
    ...variables.toReversed().map(({ name, value }) => [name.trim(), value] as const),
    ['$uuid', builtIns.uuid],
    ['$now', builtIns.now],
  ])
  const known = new Map<string, ReturnType<Scope['find']>>()
  /** The names whose values are being worked out at the moment, each asked for by the one before. */
  const open: string[] = []
  const resolved = (name: string): ReturnType<Scope['find']> => {
    const value = rows.get(name)
    if (value === undefined)
      return plain.includes(name) ? { value: written(name) } : { fault: { code: 'unknown', name } }
    if (open.length > deepest) return { fault: { code: 'long', name } }
    const { text, faults } = resolveText(value, { find })
    if (faults[0]) return { fault: seenFrom(name, faults[0]) }
    return text.length > longestValue ? { fault: { code: 'long', name } } : { value: text }
  }
  const find = (name: string): ReturnType<Scope['find']> => {
    const before = known.get(name)
    if (before) return before
    // Whoever asks for this name before it is done is a part of its own value.
    if (open.includes(name)) return { fault: { code: 'loop', name, ring: open.slice(open.indexOf(name)) } }
    open.push(name)
    const found = resolved(name)
    open.pop()
    known.set(name, found)
    return found
  }
  // All at once and always in this order, so that no question asked before changes an answer.
  for (const name of rows.keys()) find(name)
  return { find }
}

export interface Resolution {
  text: string
  /** One for each name at fault; its braces are left standing in the text. */
  faults: VariableFault[]
  /** The offset in the text as typed for an offset in the resolved one. */
  typedAt: (at: number) => number
}

/** @param write how a value is written at this offset of the text as typed; as it is, unless said otherwise */
export function resolveText(
  text: string,
  scope: Scope,
  write: (value: string, at: number) => string = (value) => value,
): Resolution {
  if (!text.includes('{{')) return { text, faults: [], typedAt: (at) => at }
  const faults = new Map<string, VariableFault>()
  const moved: { at: number; length: number; typed: number; end: number }[] = []
  let out = ''
  let from = 0
  for (const match of text.matchAll(everyVariable)) {
    const name = match[1] ?? ''
    const found = scope.find(name)
    if ('fault' in found) {
      faults.set(name, found.fault)
      continue
    }
    out += text.slice(from, match.index)
    const value = write(found.value, match.index)
    from = match.index + match[0].length
    moved.push({ at: out.length, length: value.length, typed: match.index, end: from })
    out += value
    if (out.length > longestText) {
      faults.set(name, { code: 'long', name })
      break
    }
  }
  const typedAt = (at: number) => {
    const last = moved.findLast((piece) => piece.at <= at)
    if (!last) return at
    const beyond = at - last.at - last.length
    return beyond < 0 ? last.typed : last.end + beyond
  }
  return { text: out + text.slice(from), faults: [...faults.values()], typedAt }
}
