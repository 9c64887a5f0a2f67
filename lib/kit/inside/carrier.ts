// Carries the practice world's deliveries over a real connection; the world's time waits for the answer.
import { NoAnswer } from '@/mocks/receivers'
import type { World } from '@/mocks/world'

/** The kit's server sets its program's clock by it: the world's may be hours ahead after a jump. */
export const clockHeader = 'practice-now'

const bodiless = new Set([101, 204, 205, 304])
const ofTheHop = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding']

/** What is said of one request: virtual time, message, what came back. */
function lineOf(at: number, request: Request, body: string, outcome: string): string {
  const id = request.headers.get('webhook-id') ?? ''
  const type = /"eventType":\s*"(\w+)"/.exec(body)?.[1] ?? ''
  return [new Date(at).toISOString().slice(11, 23), type.padEnd(18), outcome, id].join('  ').trimEnd()
}

async function answerOf(response: Response): Promise<Response> {
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  for (const name of ofTheHop) headers.delete(name)
  return new Response(bodiless.has(response.status) ? null : body, { status: response.status, headers })
}

export function carrier(world: World, to: URL, write: (line: string) => void) {
  const { clock } = world
  const counts = { sent: 0, good: 0, bad: 0, silent: 0 }

  const addressOf = (request: Request) =>
    to.pathname === '/' ? new URL(new URL(request.url).pathname, to).href : to.href

  async function deliver(request: Request): Promise<Response> {
    counts.sent += 1
    const at = clock.now()
    const body = await request.clone().text()
    const headers = new Headers(request.headers)
    headers.set(clockHeader, String(at))
    const letGo = clock.hold()
    const began = performance.now()
    let outcome = '–'
    try {
      const answer = await fetch(addressOf(request), {
        ...{ method: 'POST', headers, redirect: 'manual' },
        body: new Uint8Array(await request.arrayBuffer()),
        signal: AbortSignal.any([request.signal, AbortSignal.timeout(60_000)]),
      }).then(answerOf)
      outcome = String(answer.status)
      counts[answer.ok ? 'good' : 'bad'] += 1
      return await late(answer)
    } catch (error) {
      counts.silent += 1
      throw request.signal.aborted ? error : new NoAnswer('refused')
    } finally {
      write(lineOf(at, request, body, outcome))
      letGo()
    }

    /** Whole seconds only: the same program then always meets the same. */
    async function late(answer: Response): Promise<Response> {
      const took = Math.floor((performance.now() - began) / 1000) * 1000
      letGo()
      if (took > 0) await clock.sleep(took, request.signal)
      return answer
    }
  }

  return { deliver, counts: () => counts }
}
