// A platform on its worst morning. It stands between your program and the practice API:
// what it lets through is really sent, what it turns away never arrives.
// Its clock is virtual: wait(30) is over at once, and half a minute has passed.

/** The real limit is 200 requests in 5 seconds. A small one keeps the console short. */
const limit = { count: 4, seconds: 5 }
/** After so many requests that were let through, it is down for so long. */
const outages = { after: [5, 10], seconds: 20 }
/** The answer to the first change from this one on gets lost on its way back. */
const lost = 7

function openClock() {
  const clock = { now: 0, underWay: 0, wait }
  const sleepers: { at: number; wake: () => void }[] = []
  /** Time goes on when nobody has anything else to do. */
  function goOn(): void {
    setTimeout(() => {
      if (clock.underWay > 0) return
      sleepers.sort((a, b) => a.at - b.at)
      const next = sleepers.shift()
      if (!next) return
      clock.now = Math.max(clock.now, next.at)
      next.wake()
      goOn()
    })
  }
  function wait(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      sleepers.push({ at: clock.now + Math.max(0, seconds), wake: resolve })
      goOn()
    })
  }
  return clock
}

function nameOf(method: string, url: string, body: unknown): string {
  const name = typeof body === 'string' ? JSON.parse(body).name : undefined
  return typeof name === 'string' ? name : `${method} ${new URL(url).pathname}`
}

const refusal = (status: number, key: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ httpStatusCode: status, error: true, key }), { status, headers })

/** A fetch that is used like the real one, and a wait on the virtual clock. */
export function openPlatform() {
  const clock = openClock()
  let passed: number[] = []
  let count = 0
  let downUntil = 0
  let hasLost = false

  async function answer(url: string, init: RequestInit, write: (outcome: string) => void) {
    passed = passed.filter((at) => clock.now < at + limit.seconds)
    if (clock.now < downUntil) {
      write('503')
      return refusal(503, 'ERROR_UNAVAILABLE')
    }
    const first = passed.at(-limit.count)
    if (first !== undefined) {
      const seconds = Math.ceil(first + limit.seconds - clock.now)
      write(`429, Retry-After: ${seconds}`)
      return refusal(429, 'ERROR_TOO_MANY_REQUESTS', { 'Retry-After': String(seconds) })
    }
    passed.push(clock.now)
    count += 1
    const isLost = !hasLost && count >= lost && init.method !== undefined && init.method !== 'GET'
    hasLost ||= isLost
    if (outages.after.includes(count)) downUntil = clock.now + outages.seconds
    clock.underWay += 1
    const response = await globalThis.fetch(url, init).finally(() => {
      clock.underWay -= 1
    })
    write(isLost ? 'no answer' : String(response.status))
    return isLost ? undefined : response
  }

  async function fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const name = nameOf(init.method ?? 'GET', url, init.body)
    const write = (outcome: string) => console.log(`${clock.now.toFixed(3)} s  ${name}  ${outcome}`)
    const response = await answer(url, init, write)
    await clock.wait(0.1)
    if (!response) throw new TypeError('Failed to fetch')
    return response
  }

  return { fetch, wait: clock.wait }
}
