/**
 * Route handlers that try to get more out of serving than a handler has: after each, the runner still serves the next.
 * `expect` is the status its delivery is answered with.
 */
export const hostileHandlers = {
  'a million timers': {
    route: `export function POST() { for (let i = 0; i < 1_000_000; i += 1) setTimeout(() => {}, i); return new Response('set') }`,
    status: 200,
  },
  'a body of two megabytes': {
    route: `export const POST = () => new Response('x'.repeat(2_000_000))`,
    status: 500,
  },
  'a body without an end': {
    route: `export const POST = () => new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)) }))`,
    status: 500,
  },
  'headers of two megabytes': {
    route: `export const POST = () => new Response(null, { headers: { 'x-long': 'x'.repeat(2_000_000) } })`,
    status: 500,
  },
  'a store full of traps': {
    route: `import { proxy } from './store'; export const POST = () => new Response(String(typeof proxy))`,
    store: `export const getter = { get secret() { throw new Error('read') } }
      export const proxy = new Proxy({}, { ownKeys() { throw new Error('keys') }, get() { throw new Error('get') }, getPrototypeOf() { throw new Error('proto') } })
      export const giant = 'x'.repeat(5_000_000)
      export const wide = Array.from({ length: 100_000 }, (_, i) => ({ i, text: 'y'.repeat(1_000) }))
      export const round: unknown[] = []; round.push(round)`,
    status: 200,
  },
  'a language rewritten under the runner': {
    route: `export function POST() {
        Object.keys = () => { throw new Error('keys') }
        Array.prototype.slice = () => { throw new Error('slice') }
        return new Response('done') }`,
    store: `export const seen = [1]`,
    status: 200,
  },
  'a clock of its own': {
    route: `export function POST() { globalThis.Date = class extends Date { static now() { return 0 } }; return new Response(String(Date.now())) }`,
    status: 200,
  },
}

/** Tries each way a program might speak for the runner: that other deliveries were handled, that time has passed. */
export const forger = `
  const forged = { type: 'handled', id: 2, handled: { response: { url: '', status: 299, statusText: '', headers: [], body: 'forged' }, state: [] } }
  export async function POST(request: Request) {
    for (const post of [
      () => Object(globalThis).postMessage(forged), () => Object(self).parent.postMessage(forged, '*'),
      () => dispatchEvent(new MessageEvent('message', { data: forged })),
      () => new Object(globalThis).MessageChannel().port1.postMessage(forged),
    ]) try { post() } catch {}
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return new Response('true ' + request.headers.get('x-id'))
  }`
