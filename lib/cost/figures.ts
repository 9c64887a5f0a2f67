// The figures a bill is made with, each with its date: found in a source, or an example that everybody changes.

export interface Figure {
  value: number
  /** `fact`: the source says so; `example`: chosen here to calculate with, never to be quoted. */
  kind: 'fact' | 'example'
  /** When it was looked up or chosen; of a fact with an earlier beginning, the month it began. */
  date: string
  /** Whose page says it; the names are nobody's language. */
  source?: string
}

const looked = '2026-11-21'
const example = (value: number): Figure => ({ value, kind: 'example', date: looked })

/** What is found in a source and stays as it is. */
export const facts = {
  /** Credits of one run of one ordinary block in Make; blocks with built-in AI vary. */
  blockCredits: { value: 1, kind: 'fact', date: '2025-08', source: 'help.make.com/credits' },
  /** Least minutes between two looks in Make's free plan. */
  freeInterval: { value: 15, kind: 'fact', date: looked, source: 'Make Academy' },
  /** Executions of one run in n8n, however many blocks it has. */
  runExecutions: { value: 1, kind: 'fact', date: looked, source: 'n8n pricing' },
  /** Executions that n8n Cloud gives away each month once its trial is over. */
  freeExecutions: { value: 0, kind: 'fact', date: looked, source: 'docs.n8n.io' },
} as const satisfies Record<string, Figure>

/** What has to be looked up by whoever calculates. Prices are a month's, in the reader's currency. */
export const examples = {
  /** Credits of a look that finds nothing. */
  emptyLook: example(1),
  freeCredits: example(1_000),
  makeSize: example(10_000),
  makePrice: example(10),
  cloudSize: example(2_500),
  cloudPrice: example(25),
  server: example(8),
  careHours: example(2),
  hourPrice: example(20),
} as const satisfies Record<string, Figure>

export type ExampleId = keyof typeof examples
export type Assumed = Readonly<Record<ExampleId, number>>

export const exampleIds = Object.keys(examples) as ExampleId[]

/** Most that any of them may be. */
export const mostAssumed = 10_000_000

/** A size of nothing would need endless packages. */
const least = (id: ExampleId) => (id === 'makeSize' || id === 'cloudSize' ? 1 : 0)

/** The examples as they come. */
export const usualAssumed: Assumed = readAssumed({})

/** @returns the nearest figure that can be calculated with; undefined where it is no number */
export function assumable(id: ExampleId, value: unknown): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined
  return Math.min(mostAssumed, Math.max(least(id), value))
}

/** Reads figures from anywhere: what is missing or makes no sense is as the examples say. */
export function readAssumed(value: unknown): Assumed {
  const given = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  const read = (id: ExampleId) => assumable(id, given.get(id)) ?? examples[id].value
  return Object.fromEntries(exampleIds.map((id) => [id, read(id)])) as Record<ExampleId, number>
}
