// Promises one call as the Webhooks log writes it down: how it ended, how long it took, and both sides as raw text.
import { requestText, responseText } from '@/components/wire-log/wire-text'
import type { WebhookCalled } from './flow'
import { bytesIn, limits } from './limits'
import { type Outgoing, requestOf } from './outgoing'
import type { FlowProblemCode } from './problem'
import type { Stage } from './stage'

export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  text: string
}

export interface CallError {
  code: FlowProblemCode
  setting: string
  values: Readonly<Record<string, string | number>>
}

export interface Made {
  /** Absent when no call could be made. */
  called?: WebhookCalled
  /** Absent when none came, or one too large. */
  answer?: Answer
  error?: CallError
}

export async function makeCall(stage: Stage, card: string, outgoing: Outgoing): Promise<Made> {
  const { clock } = stage
  const giveUp = new AbortController()
  const { request, refused } = requestOf(outgoing, giveUp.signal)
  if (refused) return { error: refused }
  const at = clock.now()
  const timer = clock.setTimeout(() => giveUp.abort(new DOMException('', 'TimeoutError')), limits.timeout)
  const { answer: coming, exchange: id } = stage.send(request, { kind: 'card' })
  const come = await coming.then(read, () => undefined)
  clock.clearTimeout(timer)
  const large = come !== undefined && bytesIn(come.text) > limits.body
  const answer = large ? undefined : come
  const exchange = stage.exchange(id ?? '')
  const called: WebhookCalled = {
    ...{ card, at, method: outgoing.method, url: outgoing.url },
    // Time may have gone on before the answer's end was noticed: no card waits longer than this.
    elapsed: Math.min(exchange?.duration ?? clock.now() - at, limits.timeout),
    status: statusOf(answer),
    statusCode: answer?.status ?? 0,
    request: exchange ? requestText(exchange).slice(0, limits.rawHttp) : '',
    response: exchange && answer ? responseText(exchange).slice(0, limits.rawHttp) : '',
    ...(id === undefined ? {} : { exchange: id }),
  }
  const error: CallError = {
    code: 'call.response-too-large',
    setting: 'url',
    values: { most: limits.body },
  }
  return { called, ...(answer ? { answer } : {}), ...(large ? { error } : {}) }
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response
  return { status, headers: Object.fromEntries(headers), text: await response.text() }
}

function statusOf(answer: Answer | undefined): WebhookCalled['status'] {
  if (!answer) return 'connection_error'
  return answer.status >= 200 && answer.status < 300 ? 'success' : 'response_error'
}
