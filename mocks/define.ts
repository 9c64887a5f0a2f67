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
  /** Each fault by itself, where there may be several. */
  faults?: readonly { part?: TraceStep['part']; text: Texts }[]
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
  /** Where its body has another form than the host's other refusals. */
  schema?: Schema
}

/** What to know before using an operation or an event. `chosen` marks a choice of this course where the documentation is silent. */
export interface Note {
  text: Texts
  chosen?: boolean
}

/** One request on its way through a host. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  world: World
  request: Request
  url: URL
  /** The operation's path by which it came, as its definition spells it; empty when it names none. */
  path: string
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
  /**
   * Lets `ms` of virtual time pass before the answer. False when nobody waits for it any more: the sender gave up,
   * or the world was set back, which a handler must then leave alone.
   */
  wait(ms: number): Promise<boolean>
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

/** What people read of an operation. It is only for pages made on the server: a page's own script leaves it out. */
export interface OperationReference {
  /** A verb and what it acts on, as a heading. */
  summary: Texts
  /** What it is for, in one to three plain sentences. */
  purpose: Texts
  /** What the Portuguese course deck calls it, where it does. */
  deckName?: string
  /** Of success; 200 unless said otherwise. */
  statuses?: readonly number[]
  /** Absent where the answer has no body. An older path may answer in an older form. */
  response?: Schema | ((path: string) => Schema)
  errors: readonly ErrorDoc[]
  /** A request that is answered with success in a fresh world. */
  example(world: World): Example
  notes?: readonly Note[]
  /** Says what a parameter or a field of the body is, where `field-texts` does not know it by its name. */
  fields?: Readonly<Record<string, Texts>>
}

export interface OperationOptions<P extends ObjectSchema, Q extends ObjectSchema, B extends Schema> {
  /** `<resource>.<verb>`; never changes. */
  id: string
  /** Canonical name of the host. */
  host: string
  method: Method
  /** The path of today's documentation, parameters as `:name`. */
  path: string
  /** Older paths that still answer. */
  also?: readonly string[]
  resource: string
  params?: P
  /** Names match whatever their case; numbers, booleans and repeated names are read as the schema says. */
  query?: Q
  body?: B
  /** False where the request may come without a body although the operation reads one. */
  bodyRequired?: boolean
  /** Written as `typeof window === 'undefined' && {…}`, which the build of a page's script reads as `false`. */
  reference: false | OperationReference
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

/** What people read of the operation. Fails in a browser, where it is not. */
export function referenceOf({ id, reference }: Pick<Operation, 'id' | 'reference'>): OperationReference {
  if (reference) return reference
  throw new Error(
    `Failed to read the reference of ${id}: a page's script does not carry it. Read it on the server and hand over what the page shows.`,
  )
}

/** The body of success on one of the operation's paths. */
export function responseOf(operation: Operation, path = operation.path): Schema | undefined {
  const { response } = referenceOf(operation)
  return typeof response === 'function' ? response(path) : response
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
  unreadable(reason: string): Refusal
  invalidInput(place: InputPlace, issues: readonly z.core.$ZodIssue[]): Refusal
  ignored(place: InputPlace, names: readonly string[]): Texts
  bug(error: unknown): Refusal
}

/** How the bodies of a host are written. */
export interface Format {
  /** Content-Type of answers. */
  type: string
  accepts(contentType: string): boolean
  /** Throws an Error that says what is wrong with the text. */
  parse(text: string): unknown
  write(value: unknown): string
}

/** What people read of a host; see OperationReference. */
export interface HostReference {
  name: Texts
  purpose: Texts
  notes?: readonly Note[]
  /** How requests prove who sends them, as an OpenAPI security scheme; absent where a parameter does. */
  security?: Readonly<Record<string, unknown>>
  /** The body of a refusal. */
  error: Schema
}

/** Headers that let a practice request in. */
export function authorizationOf({ authorization }: Pick<Host, 'authorization'>): Record<string, string> {
  return authorization === undefined ? {} : { authorization }
}

/** A practice host: a folder with a `host.ts` that exports one of these as `host`. */
export interface Host {
  /** Canonical name first, then those that answer the same. */
  names: readonly [string, ...string[]]
  operations: readonly Operation[]
  rules: Rules
  /** JSON unless said otherwise. */
  format?: Format
  /** The header by which a practice request proves who sends it; absent where none does. */
  authorization?: string
  reference: false | HostReference
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
