// Promises that an operation is written down once: routing, validation, trace, reference and completion read it here.
import * as z from 'zod/mini'
import type { Locale, Texts } from './locale'
import type { Stage, TraceStep } from './wire-log'
import type { World } from './world'

// zod otherwise tries `new Function`, which the page's content security policy refuses and reports as an error.
z.config({ jitless: true })

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type ObjectSchema = z.ZodMiniObject
export type Schema = z.core.$ZodType

/** Why a request was not served: the envelope's key and sentence, and the fuller one for "why did it answer that?". */
export interface Refusal {
  /** Stable name, `<stage>.<what>`. */
  rule: string
  status: number
  key: string
  /** What the answer itself says. */
  text: Texts
  /** What the trace says, where that is more than the answer does. */
  detail?: Texts
  /** What would pass. */
  expected?: Texts
  part?: TraceStep['part']
  headers?: Readonly<Record<string, string>>
}

/** Thrown by handlers, caught by the pipeline; check everything before the first write. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.rule)
    this.refusal = refusal
  }
}

/** An answer that can come from an operation, as the reference lists it. */
export interface ErrorDoc {
  status: number
  key: string
  /** True where the platform's documentation is silent and this course chose. */
  chosen?: boolean
  summary: Texts
}

/** One request on its way through a host. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  world: World
  request: Request
  url: URL
  locale: Locale
  /** The request's body as text. */
  text: string
  params: Params
  query: Query
  body: Body
  /** Id of the exchange on the wire log, where the request came through the one door. */
  exchange?: string
  /** Adds a remark to the trace of a request that passes, e.g. that a field was ignored. */
  note(stage: Stage, rule: string, text: Texts, part?: TraceStep['part']): void
}

/** What a handler gives back; without `body` the answer has none. */
export interface Reply {
  body?: unknown
  status?: number
  headers?: Readonly<Record<string, string>>
}

export interface Example {
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string | readonly string[]>>
  body?: unknown
}

export interface OperationOptions<P extends ObjectSchema, Q extends ObjectSchema, B extends Schema> {
  /** `<resource>.<verb>`; never changes. */
  id: string
  /** Canonical name of the host. */
  host: string
  method: Method
  /** The path of today's documentation, parameters as `:name`. */
  path: string
  /** Other paths that answer the same, older or newer ones. */
  also?: readonly string[]
  summary: Texts
  resource: string
  params?: P
  /** Names match whatever their case; numbers, booleans and repeated names are read as the schema says. */
  query?: Q
  body?: B
  /** False where the request may come without a body although the operation reads one. */
  bodyRequired?: boolean
  /** Absent where the answer has no body. */
  response?: Schema
  errors: readonly ErrorDoc[]
  /** A request that is answered with success in a fresh world. */
  example(world: World): Example
  rights?: readonly string[]
  /** What to know before using it. `chosen` marks a choice of this course where the documentation is silent. */
  notes?: readonly { text: Texts; chosen?: boolean }[]
  handler(call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>): Reply | Promise<Reply>
}

/** An operation as everyone but its own handler sees it. */
export interface Operation extends Omit<OperationOptions<ObjectSchema, ObjectSchema, Schema>, 'handler'> {
  readonly paths: readonly string[]
  handler(call: Call): Reply | Promise<Reply>
}

const defined = new WeakSet<object>()

export function defineOperation<
  P extends ObjectSchema = ObjectSchema,
  Q extends ObjectSchema = ObjectSchema,
  B extends Schema = Schema,
>(options: OperationOptions<P, Q, B>): Operation {
  const operation: Operation = {
    ...options,
    paths: [options.path, ...(options.also ?? [])],
    // The pipeline hands over only what these very schemas have parsed.
    handler: (call) => options.handler(call as Call<z.infer<P>, z.infer<Q>, z.infer<B>>),
  }
  defined.add(operation)
  return operation
}

/** Picks the operations out of a module's exports, so that no list of them is kept by hand. */
export function operationsIn(exports: Readonly<Record<string, unknown>>): Operation[] {
  return Object.values(exports).filter(
    (value): value is Operation => typeof value === 'object' && value !== null && defined.has(value),
  )
}

export type InputPlace = 'path' | 'query' | 'body'

/** How a host says what the pipeline itself finds wrong; each host has its own keys and words. */
export interface Rules {
  unknownPath(call: Call): Refusal
  wrongMethod(call: Call, allowed: readonly string[]): Refusal
  contentType(got: string | null): Refusal
  missingBody(): Refusal
  invalidJson(reason: string): Refusal
  invalidInput(place: InputPlace, issues: readonly z.core.$ZodIssue[]): Refusal
  ignored(place: InputPlace, names: readonly string[]): Texts
  bug(error: unknown): Refusal
}

/** A practice host: a folder with a `host.ts` that exports one of these as `host`. */
export interface Host {
  /** Canonical name first, then those that answer the same. */
  names: readonly [string, ...string[]]
  operations: readonly Operation[]
  rules: Rules
  /** Refuses before anything else is looked at. */
  gate?(call: Call): Refusal | undefined
  authenticate?(call: Call): Refusal | undefined
  limit?(call: Call): Refusal | undefined
  /** Wraps a refusal in the host's envelope. */
  envelope(refusal: Refusal, call: Call): unknown
  /** Runs once per world: clock tasks, subscriptions. */
  setUp?(world: World): void
  /** Fills the tables of a fresh or reset world. */
  seed?(world: World): void
}
