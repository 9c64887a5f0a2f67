// `fetch` for a learner's program: a real Request goes out through the channel, a real Response comes back.
import { Allowance } from '../allowance'
import { limits } from '../limits'
import type { Answer, PlainRequest, PlainResponse } from '../messages'
import { begin, finish, waits } from './activity'
import { post } from './channel'
import { reader, uncurry } from './natives'

const readText = uncurry(Request.prototype.text)
const signalOf = reader<Request, AbortSignal>(Request.prototype, 'signal')
const methodOf = reader<Request, string>(Request.prototype, 'method')
const urlOf = reader<Request, string>(Request.prototype, 'url')
const headersOf = reader<Request, Headers>(Request.prototype, 'headers')
const later = queueMicrotask.bind(self)
const NativeRequest = Request
const NativeResponse = Response

type Waiting = { request: PlainRequest; id: number; delivery?: number }

let sent = 0
let underWay = 0
/** Requests whose answer has not come. */
let unanswered = 0
const allowed = new Allowance(limits.requests)
let capped = false
let deliveryNow: () => number | undefined = () => undefined
const queue: Waiting[] = []
const answers = new Map<number, (answer: Answer) => void>()

/** A serving program has more requests with each delivery. */
export const allowRequests = (): void => allowed.add(limits.requestsPerDelivery)

/** Asked when `fetch` is called, for the delivery it is called for. */
export function putDownTo(current: () => number | undefined): void {
  deliveryNow = current
}

/** Hands an answer of the runner to whoever asked. */
export function receiveAnswer(id: number, answer: Answer): void {
  answers.get(id)?.(answer)
}

export const awaited = (): number => unanswered

function next(): void {
  while (underWay < limits.requestsAtOnce) {
    const waiting = queue.shift()
    if (!waiting) return
    underWay += 1
    post({ type: 'request', id: waiting.id, request: waiting.request, delivery: waiting.delivery })
  }
}

function drop(id: number): void {
  answers.delete(id)
  unanswered -= 1
  const place = queue.findIndex((waiting) => waiting.id === id)
  if (place > -1) queue.splice(place, 1)
  else underWay -= 1
  // Later, so that one signal aborting many requests takes them off the queue before any moves up.
  later(next)
}

const whole = (input: string) =>
  `Failed to fetch ${input}: a program has no page whose address a relative URL could extend. ` +
  `Write the whole address, as in https://api.example${input.startsWith('/') ? input : `/${input}`}`

function toRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  const relative = typeof input === 'string' && !/^\s*[a-z][a-z0-9+.-]*:/i.test(input)
  if (relative) throw new TypeError(whole(input))
  const request = new NativeRequest(input, init)
  const url = urlOf(request)
  if (!/^https?:/.test(url)) throw new TypeError(`Failed to fetch ${url}: only http and https can be asked.`)
  return request
}

function toResponse({ url, status, statusText, headers, body }: PlainResponse): Response {
  const empty = status === 204 || status === 205 || status === 304
  const response = new NativeResponse(empty ? null : body, { status, statusText, headers })
  return Object.defineProperty(response, 'url', { value: url })
}

const reasons = {
  'no-answer': 'Failed to fetch',
  'too-many': `Failed to fetch: a run may send ${limits.requests} requests`,
  'too-large': `Failed to fetch: a request may be ${limits.requestLength} characters long`,
}

/** `failure` was made where fetch was called, so that its stack names the learner's line. */
function ask(
  request: PlainRequest,
  signal: AbortSignal,
  failure: TypeError,
  delivery: number | undefined,
): Promise<Response> {
  sent += 1
  const id = sent
  if (!allowed.take()) {
    if (!capped) post({ type: 'notice', notice: { code: 'requests-capped', limit: limits.requests } })
    capped = true
    failure.message = reasons['too-many']
    return Promise.reject(failure)
  }
  return new Promise((resolve, reject) => {
    const abort = () => {
      const queued = queue.some((waiting) => waiting.id === id)
      drop(id)
      if (!queued) post({ type: 'abort', id })
      reject(signal.reason)
    }
    answers.set(id, (answer) => {
      signal.removeEventListener('abort', abort)
      drop(id)
      if ('response' in answer) return resolve(toResponse(answer.response))
      failure.message = reasons[answer.failure]
      reject(failure)
    })
    signal.addEventListener('abort', abort, { once: true })
    queue.push({ id, request, delivery })
    unanswered += 1
    next()
    waits()
  })
}

async function perform(input: RequestInfo | URL, init: RequestInit | undefined, failure: TypeError) {
  begin()
  const delivery = deliveryNow()
  try {
    const request = toRequest(input, init)
    const signal = signalOf(request)
    signal.throwIfAborted()
    const [method, url, headers] = [methodOf(request), urlOf(request), [...headersOf(request)]]
    const body = await readText(request)
    signal.throwIfAborted()
    const length = url.length + body.length + headers.join().length
    if (length > limits.requestLength) {
      failure.message = reasons['too-large']
      throw failure
    }
    return await ask({ method, url, headers: headers as [string, string][], body }, signal, failure, delivery)
  } finally {
    finish()
  }
}

export function installFetch(): void {
  globalThis.fetch = function fetch(input, init) {
    return perform(input, init, new TypeError(reasons['no-answer']))
  }
}
