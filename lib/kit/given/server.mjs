// Gives src/route.js an address: http://localhost:4000/. In Next.js the same file is a route handler as it stands.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { words } = JSON.parse(readFileSync(new URL('practice/exercise.json', import.meta.url), 'utf8'))
const port = Number(process.env.PORT ?? 4000)

// The practice platform's clock may jump hours ahead between two deliveries; the program's clock goes with it.
// Deliveries of a real sender do not have this header, and the clock is the machine's.
const RealDate = Date
let ahead = 0
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead)
    else super(...parts)
  }
  static now() {
    return RealDate.now() + ahead
  }
}

// What `after` of next/server was given to do once the answer has gone out.
const later = []
globalThis[Symbol.for('practice.after')] = (work) => later.push(work)

async function afterwards() {
  for (const work of later.splice(0)) {
    try {
      await (typeof work === 'function' ? work() : work)
    } catch (error) {
      console.error(error)
    }
  }
}

async function requestOf(incoming) {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { 'practice-now': now, ...headers } = incoming.headers
  ahead = now === undefined ? 0 : Number(now) - RealDate.now()
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  return new Request(`http://localhost:${port}${incoming.url}`, {
    method: incoming.method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    body: hasBody ? Buffer.concat(chunks) : undefined,
  })
}

const handlers = await import('./src/route.js')

async function answer(incoming) {
  const handler = handlers[incoming.method ?? 'GET']
  if (handler === undefined) return new Response(null, { status: 405 })
  try {
    return await handler(await requestOf(incoming))
  } catch (error) {
    console.error(error)
    return new Response(null, { status: 500 })
  }
}

const server = createServer(async (incoming, outgoing) => {
  const response = await answer(incoming)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
  await afterwards()
})

server.listen(port, '127.0.0.1', () => {
  console.log(words.listening.replace('{address}', `http://localhost:${server.address().port}/`))
})
