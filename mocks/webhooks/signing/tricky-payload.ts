// Promises JSON that means the same as plain JSON and yet changes its bytes when it is parsed and written again.

/**
 * `decimal-zero`: 10.0. `escaped-letters`: \u00e9 for é. `escaped-slashes`: \/ for /. `spaces`: one after each colon and
 * comma. `indented`: a line for each entry. `number-keys-last`: keys such as "7" come last, which JavaScript puts first.
 * `final-newline`: one more byte at the end.
 */
export const trickyTraits = [
  'decimal-zero',
  'escaped-letters',
  'escaped-slashes',
  'spaces',
  'indented',
  'number-keys-last',
  'final-newline',
] as const
export type TrickyTrait = (typeof trickyTraits)[number]

export const survivesRewriting = (json: string) => JSON.stringify(JSON.parse(json)) === json

const isNumberKey = (key: string) => /^(0|[1-9]\d*)$/.test(key)

const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

function writeText(text: string, trait: TrickyTrait): string {
  const plain = JSON.stringify(text)
  // Letter by letter of UTF-16: an emoji becomes two escapes, as other languages' writers do it.
  if (trait === 'escaped-letters') return plain.replace(/[\u0080-\uffff]/g, escaped)
  return trait === 'escaped-slashes' ? plain.replaceAll('/', '\\/') : plain
}

function writeNumber(value: number, trait: TrickyTrait): string {
  const plain = JSON.stringify(value)
  if (trait !== 'decimal-zero' || plain.includes('e')) return plain
  return plain.includes('.') ? `${plain}0` : `${plain}.0`
}

function keysOf(value: object, trait: TrickyTrait): string[] {
  const keys = Object.keys(value)
  if (trait !== 'number-keys-last') return keys
  return [...keys.filter((key) => !isNumberKey(key)), ...keys.filter(isNumberKey).reverse()]
}

function write(value: unknown, trait: TrickyTrait, depth: number): string {
  if (typeof value === 'string') return writeText(value, trait)
  if (typeof value === 'number' && Number.isFinite(value)) return writeNumber(value, trait)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const row = (indent: number) => (trait === 'indented' ? `\n${'  '.repeat(indent)}` : '')
  const list = (open: string, entries: string[], close: string) => {
    const comma = trait === 'spaces' ? ', ' : ','
    return entries.length === 0
      ? open + close
      : `${open}${row(depth + 1)}${entries.join(`${comma}${row(depth + 1)}`)}${row(depth)}${close}`
  }
  const inside = (item: unknown) => write(item, trait, depth + 1)
  if (Array.isArray(value)) return list('[', value.map(inside), ']')
  const colon = trait === 'spaces' || trait === 'indented' ? ': ' : ':'
  const entries = Object.entries(value)
  const known = new Map(entries)
  return list(
    '{',
    keysOf(value, trait)
      .filter((key) => known.get(key) !== undefined)
      .map((key) => `${writeText(key, trait)}${colon}${inside(known.get(key))}`),
    '}',
  )
}

/** Plain data as such JSON. Where the data offers nothing to write in the way of the trait, a final newline does it. */
export function trickyJson(value: unknown, trait: TrickyTrait): string {
  const json = write(value, trait, 0)
  return survivesRewriting(json) ? `${json}\n` : json
}

/** One of the traits by chance. @param random 0 ≤ n < 1, of a seed */
export const trickyTrait = (random: () => number): TrickyTrait =>
  trickyTraits[Math.floor(random() * trickyTraits.length)] ?? 'decimal-zero'
