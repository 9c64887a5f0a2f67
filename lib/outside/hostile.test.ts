import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTrialDoor } from './trial/door'

let door: Awaited<ReturnType<typeof openTrialDoor>>
beforeAll(async () => {
  const patience = { head: 400, whole: 800, look: 50 }
  door = await openTrialDoor({ patience, limits: { slowest: 300 } })
})
afterAll(() => door.close())

/** Sends the parts one after the other and reads until the server hangs up or falls silent. */
function raw(parts: readonly (string | Buffer)[], every = 0, silence = 1_500): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(door.port, '127.0.0.1')
    let text = ''
    const end = () => {
      socket.destroy()
      resolve(text)
    }
    socket.setTimeout(silence, end)
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
    })
    socket.on('close', end)
    socket.on('error', end)
    void (async () => {
      for (const part of parts) {
        if (socket.destroyed) return
        socket.write(part)
        await new Promise((next) => setTimeout(next, every))
      }
    })()
  })
}

const statusesOf = (text: string) =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
const tags = '/practice/here/api.wts.chat/core/v1/tag'
const contacts = '/practice/here/api.wts.chat/core/v1/contact'
const head = (line: string, ...headers: string[]) =>
  `${[line, 'Host: localhost', 'Authorization: Bearer pn_trial', ...headers].join('\r\n')}\r\n\r\n`

const shapes: readonly [name: string, bytes: string, status: number][] = [
  [
    'two different lengths',
    `${head(`POST ${contacts} HTTP/1.1`, 'Content-Length: 2', 'Content-Length: 40')}{}`,
    400,
  ],
  [
    'a length and chunks',
    `${head(`POST ${contacts} HTTP/1.1`, 'Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
    400,
  ],
  [
    'a chunk size of letters',
    `${head(`POST ${contacts} HTTP/1.1`, 'Transfer-Encoding: chunked')}zz\r\nab\r\n0\r\n\r\n`,
    400,
  ],
  [
    'chunked, but not last',
    `${head(`POST ${contacts} HTTP/1.1`, 'Transfer-Encoding: chunked, identity')}0\r\n\r\n`,
    400,
  ],
  ['a length with a sign', `${head(`POST ${contacts} HTTP/1.1`, 'Content-Length: +2')}{}`, 400],
  [
    'a length beyond numbers',
    `${head(`POST ${contacts} HTTP/1.1`, `Content-Length: ${'9'.repeat(40)}`)}{}`,
    400,
  ],
  ['a space before the colon', head(`GET ${tags} HTTP/1.1`, 'X-One : 1'), 400],
  ['a header over two lines', head(`GET ${tags} HTTP/1.1`, 'X-One: a\r\n b'), 400],
  ['a line end without its first half', head(`GET ${tags} HTTP/1.1`, 'X-One: a\nX-Two: b'), 400],
  ['a zero byte in a header', head(`GET ${tags} HTTP/1.1`, 'X-One: \0'), 400],
  ['no host', `GET ${tags} HTTP/1.1\r\n\r\n`, 400],
  ['a version that is none', `GET ${tags} HTTP/9.9\r\nHost: a\r\n\r\n`, 400],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['a method nobody knows', head(`BREW ${tags} HTTP/1.1`), 400],
  [
    'a flood of headers',
    head(`GET ${tags} HTTP/1.1`, ...Array.from({ length: 900 }, (_, n) => `X-${n}: ${'a'.repeat(40)}`)),
    431,
  ],
  ['an endless address', head(`GET ${tags}?${'a'.repeat(40_000)} HTTP/1.1`), 431],
  ['TRACE', head(`TRACE ${tags} HTTP/1.1`), 405],
  ['a percent sign that encodes nothing', head('GET /practice/here/api.wts.chat/core/%zz HTTP/1.1'), 400],
  ['a percent sign that is no UTF-8', head('GET /practice/here/api.wts.chat/core/%ff%fe HTTP/1.1'), 400],
  ['an address of bare bytes', head('GET /practice/here/api.wts.chat/core/\xe3 HTTP/1.1'), 400],
  [
    'a body that is no UTF-8',
    `${head(`POST ${contacts} HTTP/1.1`, 'Content-Type: application/json', 'Content-Length: 4')}{\xff\xfe}`,
    400,
  ],
  [
    'a compressed body',
    `${head(`POST ${contacts} HTTP/1.1`, 'Content-Type: application/json', 'Content-Encoding: gzip', 'Content-Length: 2')}{}`,
    415,
  ],
  ['an announced giant', head(`POST ${contacts} HTTP/1.1`, 'Content-Length: 999999999'), 413],
  [
    'a host outside of the practice',
    head('GET /practice/here/169.254.169.254/latest/meta-data HTTP/1.1'),
    404,
  ],
  ['a host behind an at sign', head('GET /practice/here/api.wts.chat@localhost/core/v1/tag HTTP/1.1'), 404],
  ['a host with a port', head('GET /practice/here/api.wts.chat:8080/core/v1/tag HTTP/1.1'), 404],
]

test.each(shapes)(
  '%s is turned away, and nothing after it is taken for a request',
  async (_, bytes, status) => {
    const smuggled = head(`GET ${tags} HTTP/1.1`)
    const statuses = statusesOf(await raw([Buffer.from(bytes, 'latin1'), smuggled], 0, 600))
    expect(statuses[0]).toBe(status)
    // What follows an answer that left the connection open is a request of its own; after a broken one there is none.
    if (status === 400 && statuses.length > 1) expect(bytes).toMatch(/%|\xe3|\xff/)
    expect(statuses.length).toBeLessThanOrEqual(2)
  },
)

test('a body that grows past the limit while it comes in is refused before it is whole', async () => {
  const chunk = `8000\r\n${'a'.repeat(0x8000)}\r\n`
  const began = performance.now()
  const text = await raw([
    head(`POST ${contacts} HTTP/1.1`, 'Transfer-Encoding: chunked'),
    ...Array(400).fill(chunk),
  ])
  expect(statusesOf(text)).toEqual([413])
  expect(text).toContain('256 KiB')
  expect(performance.now() - began).toBeLessThan(3_000)
})

test('whoever sends a head or a body drop by drop is told to stop, and others are served meanwhile', async () => {
  const slowHead = raw([`GET ${tags} HTTP/1.1\r\nHost: a\r\n`, ...Array(40).fill('X: 1\r\n')], 100, 5_000)
  const slowBody = raw(
    [head(`POST ${contacts} HTTP/1.1`, 'Content-Length: 400'), ...Array(40).fill('a')],
    100,
    5_000,
  )
  const others = await Promise.all(
    Array.from({ length: 20 }, () =>
      fetch(`${door.origin}${tags}`, { headers: { authorization: 'Bearer pn_trial' } }),
    ),
  )
  expect(others.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(statusesOf(await slowHead)).toEqual([408])
  expect(statusesOf(await slowBody)).toEqual([408])
})

test('after all that the door answers as before', async () => {
  const answer = await fetch(`${door.origin}${tags}`, { headers: { authorization: 'Bearer pn_trial' } })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toHaveLength(8)
})

test('more than the limits allow is refused with the seconds to wait, one address apart from the other workspace', async () => {
  const small = await openTrialDoor({ limits: { perWorkspace: 2, makePerAddress: 1 } })
  const ask = (workspace: string) =>
    fetch(`${small.origin}/practice/${workspace}/estoque.viveiro.example/none`).then(
      (answer) => answer.status,
    )
  const first = await Promise.all(Array.from({ length: 14 }, () => ask('one')))
  expect(first.filter((status) => status === 429).length).toBeGreaterThanOrEqual(3)
  expect(await ask('other')).toBe(404)
  const make = () => fetch(`${small.origin}/practice`, { method: 'POST' })
  expect((await make()).status).toBe(201)
  const refused = await make()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
  await small.close()
})
