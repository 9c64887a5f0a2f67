// Promises one answer per request and the reasons for it: every stage is on the trace, and no request makes it throw.
import * as z from 'zod/mini'
import {
  type Call,
  type Format,
  type Host,
  type InputPlace,
  type ObjectSchema,
  type Operation,
  type Refusal,
  Refused,
  type Reply,
} from './define'
import { foldEnums, readQuery, unknownKeys } from './input'
import { localeOf } from './locale'
import type { Match, Router } from './route'
import { learn } from './say'
import { refusalIn, weatherAt } from './weather'
import type { Stage, TraceStep } from './wire-log'
import type { World } from './world'

/** What the one door knows about a request beyond the request itself. */
export interface Arrival {
  text: string
  exchange?: string
}

/** What is known of a response without reading its stream: a stream copied and read costs half of a whole request. */
export interface Account {
  /** The reasons behind it. */
  trace: readonly TraceStep[]
  /** Its body. */
  text: string
  /** Virtual ms that its handler let pass. */
  waited: number
}

const accounts = new WeakMap<Response, Account>()

/** For as long as the response itself is around. */
export function accountOf(response: Response): Account {
  return accounts.get(response) ?? { trace: [], text: '', waited: 0 }
}

const reasonPhrases: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** `text/json` and `application/*+json` count as JSON too, as the chat platform's documentation lists them. */
const jsonType = /^(application\/([\w.+-]+\+)?json|text\/json)\s*(;|$)/i

const json: Format = {
  type: 'application/json; charset=utf-8',
  accepts: (type) => jsonType.test(type),
  parse: (text) => JSON.parse(text),
  write: (value) => JSON.stringify(value),
}

class Run {
  readonly call: Call
  readonly #host: Host
  readonly #notes = new Map<Stage, Partial<TraceStep>>()
  readonly #trace: TraceStep[] = []
  readonly #era: number
  #stage: Stage = 'route'
  #waited = 0

  constructor(world: World, host: Host, request: Request, arrival: Arrival, path = '') {
    this.#host = host
    this.#era = world.era
    this.call = {
      world,
      request,
      url: new URL(request.url),
      path,
      locale: localeOf(request.headers, world.locale),
      text: arrival.text,
      params: {},
      query: {},
      body: undefined,
      exchange: arrival.exchange,
      note: (stage, rule, text, part) => {
        this.#notes.set(stage, { rule, text: text[this.call.locale], part })
      },
      wait: (ms) => this.#wait(ms),
    }
  }

  async #wait(ms: number): Promise<boolean> {
    const { request, world } = this.call
    const isAwaited = () => !request.signal.aborted && world.era === this.#era
    if (!isAwaited()) return false
    this.#waited += ms
    // It rejects when the sender gives up, which is asked for below.
    await world.elapse(world.clock.now() + ms, request.signal).catch(() => undefined)
    return isAwaited()
  }

  /** Goes through one stage; what `work` throws is answered for in this stage's name. */
  async stage<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    this.#stage = stage
    const result = await work()
    this.#trace.push({ stage, outcome: 'pass', ...this.#notes.get(stage) })
    return result
  }

  /** A stage that passes unless `check` names a refusal. */
  check(stage: Stage, check?: (call: Call) => Refusal | undefined): Promise<void> {
    return this.stage(stage, () => {
      const refusal = check?.(this.call)
      if (refusal) throw new Refused(refusal)
    })
  }

  refuse(error: unknown): Response {
    const refusal = error instanceof Refused ? error.refusal : this.#host.rules.bug(error)
    const { rule, part, status, headers } = refusal
    const { locale } = this.call
    const text = (refusal.detail ?? refusal.text)[locale]
    const expected = refusal.expected?.[locale]
    const faults = refusal.faults?.map((fault) => ({ part: fault.part, text: fault.text[locale] }))
    const several = faults && faults.length > 1 ? { faults } : {}
    this.#trace.push({ stage: this.#stage, outcome: 'fail', rule, part, text, expected, ...several })
    return this.answer({ status, headers, body: this.#host.envelope(refusal, this.call) })
  }

  answer({ status = 200, headers, body }: Reply): Response {
    const { type, write } = this.#host.format ?? json
    const text = body === undefined || this.call.request.method === 'HEAD' ? null : write(body)
    const response = new Response(text, {
      status,
      statusText: reasonPhrases[status] ?? '',
      headers: {
        ...(body === undefined ? {} : { 'content-type': type }),
        date: new Date(this.call.world.clock.now()).toUTCString(),
        ...headers,
      },
    })
    accounts.set(response, { trace: Object.freeze(this.#trace), text: text ?? '', waited: this.#waited })
    return response
  }
}

function validated(
  call: Call,
  host: Host,
  place: InputPlace,
  schema: z.core.$ZodType,
  value: unknown,
): unknown {
  const result = z.safeParse(schema, value, { reportInput: true })
  if (!result.success) throw new Refused(host.rules.invalidInput(place, result.error.issues))
  const ignored = place === 'body' ? unknownKeys(schema, value) : []
  if (ignored.length > 0)
    call.note('body', 'body.ignored', host.rules.ignored('body', ignored), { in: 'body' })
  return result.data
}

function query(call: Call, host: Host, schema: ObjectSchema): unknown {
  const { value, ignored } = readQuery(schema, call.url.searchParams)
  if (ignored.length > 0)
    call.note('query', 'query.ignored', host.rules.ignored('query', ignored), { in: 'query' })
  return validated(call, host, 'query', schema, value)
}

const nothing = z.object({})

function checkContentType(call: Call, host: Host, operation: Operation): Refusal | undefined {
  if (!operation.body || call.text === '') return undefined
  const type = call.request.headers.get('content-type')
  return type !== null && (host.format ?? json).accepts(type) ? undefined : host.rules.contentType(type)
}

function body(call: Call, host: Host, operation: Operation): unknown {
  if (!operation.body) return undefined
  if (call.text.trim() === '') {
    if (operation.bodyRequired === false) return validated(call, host, 'body', operation.body, {})
    throw new Refused(host.rules.missingBody())
  }
  let value: unknown
  try {
    value = (host.format ?? json).parse(call.text)
  } catch (error) {
    throw new Refused(host.rules.unreadable(error instanceof Error ? error.message : String(error)))
  }
  return validated(call, host, 'body', operation.body, foldEnums(operation.body, value))
}

/** Serves a request whose path and method name an operation. */
export async function serve(
  world: World,
  host: Host,
  { operation, params, path }: Match,
  request: Request,
  arrival: Arrival,
): Promise<Response> {
  const run = new Run(world, host, request, arrival, path)
  const { call } = run
  await learn(call.locale)
  try {
    await run.check('route', host.gate)
    await run.check('auth', host.authenticate)
    await run.check('limit', (call) => refusalIn(weatherAt(world), host) ?? host.limit?.(call))
    await run.check('content-type', () => checkContentType(call, host, operation))
    await run.stage('query', () => {
      call.params = validated(call, host, 'path', operation.params ?? nothing, params)
      call.query = query(call, host, operation.query ?? nothing)
    })
    await run.stage('body', () => {
      call.body = body(call, host, operation)
    })
    const reply = await run.stage('state', () => operation.handler(call))
    return run.answer(reply)
  } catch (error) {
    return run.refuse(error)
  }
}

/** Answers a request that names no operation. The platform asks who you are before it says what exists. */
export async function turnAway(
  world: World,
  host: Host,
  router: Router,
  request: Request,
  arrival: Arrival,
): Promise<Response> {
  const run = new Run(world, host, request, arrival)
  await learn(run.call.locale)
  try {
    // Passing the gate is not yet on the trace: the route is what fails at the end.
    const closed = host.gate?.(run.call)
    if (closed) await run.check('route', () => closed)
    await run.check('auth', host.authenticate)
    await run.check('limit', (call) => refusalIn(weatherAt(world), host) ?? host.limit?.(call))
    await run.check('route', (call) => {
      const allowed = router.methods(call.url.pathname)
      return allowed.length > 0 ? host.rules.wrongMethod(call, allowed) : host.rules.unknownPath(call)
    })
    throw new Error('a path that names an operation was turned away')
  } catch (error) {
    return run.refuse(error)
  }
}
