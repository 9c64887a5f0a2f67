import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { readCallRules } from './address-rules'
import { type CallLimits, callOut, type Resolve } from './call-out'

const loopback = readCallRules('loopback')
const servers: { close(): unknown }[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(
  listener: RequestListener,
): Promise<{ server: Server; port: number; calls: () => number }> {
  let calls = 0
  const server = createServer((request, response) => {
    calls += 1
    listener(request, response)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, port: (server.address() as AddressInfo).port, calls: () => calls }
}

const to = (url: string, headers: [string, string][] = []) => ({
  url,
  headers,
  body: new TextEncoder().encode('{"é":1}'),
})
const names =
  (table: Record<string, string[]>): Resolve =>
  (host, done) => {
    const found = table[host]
    if (!found) return done(new Error('ENOTFOUND'), [])
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
const why = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error) => error.why ?? error,
  )
const limits: CallLimits = { milliseconds: 300, bytes: 1_000 }

test('what is sent arrives byte for byte, and the answer comes back as it was', async () => {
  let seen = ''
  const { port } = await serve((request, response) => {
    request.setEncoding('utf8').on('data', (text) => {
      seen += text
    })
    request.on('end', () => {
      seen += ` ${request.method} ${request.url} ${request.headers.host} ${request.headers['x-a']}`
      response.writeHead(202, { 'x-b': 'c' }).end('done')
    })
  })
  const answer = await callOut(to(`http://127.0.0.1:${port}/a?b=c`, [['x-a', '1']]), { rules: loopback })
  expect(seen).toBe(`{"é":1} POST /a?b=c 127.0.0.1:${port} 1`)
  expect([answer.status, new TextDecoder().decode(answer.body)]).toEqual([202, 'done'])
  expect(answer.headers).toContainEqual(['x-b', 'c'])
})

test('an address that is not allowed is refused before anything is sent, however it is written', async () => {
  const { port, calls } = await serve((_, response) => response.end())
  const rules = readCallRules('internet')
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '0x7f000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
    '0',
    '127.0.0.1.',
    '①②⑦.0.0.1',
  ])
    expect(await why(callOut(to(`http://${host}:${port}/`), { rules })), host).toBe('address')
  for (const host of ['169.254.169.254', '[fd00:ec2::254]', '10.0.0.1', '192.168.0.1', '[fe80::1]'])
    expect(await why(callOut(to(`http://${host}/latest/meta-data/`), { rules })), host).toBe('address')
  expect(calls()).toBe(0)
})

test('a name is judged by all its addresses, and connects to one of those that were judged', async () => {
  const { port, calls } = await serve((_, response) => response.end())
  const resolve = names({
    'inside.example': ['127.0.0.1'],
    'both.example': ['93.184.216.34', '127.0.0.1'],
    'mapped.example': ['::ffff:7f00:1'],
    'metadata.example': ['169.254.169.254'],
    'good.example': ['127.0.0.1'],
  })
  const internet = readCallRules('internet')
  for (const host of [
    'inside.example',
    'both.example',
    'mapped.example',
    'metadata.example',
    'INSIDE.example',
  ])
    expect(await why(callOut(to(`http://${host}:${port}/`), { rules: internet, resolve })), host).toBe(
      'address',
    )
  expect(await why(callOut(to(`http://nowhere.example:${port}/`), { rules: loopback, resolve }))).toBe(
    'unknown-host',
  )
  expect(calls()).toBe(0)
  expect(await why(callOut(to(`http://good.example:${port}/`), { rules: loopback, resolve }))).toBe(
    'answered',
  )
})

test('a name that means another address the second time gains nothing: it is looked up once', async () => {
  const { port, calls } = await serve((_, response) => response.end())
  let asked = 0
  const resolve: Resolve = (_, done) => {
    asked += 1
    done(null, [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
  }
  expect(await why(callOut(to(`http://rebind.example:${port}/`), { rules: loopback, resolve }))).toBe(
    'answered',
  )
  expect([asked, calls()]).toEqual([1, 1])
})

test('other schemes, names and passwords, and ports of other services are refused', async () => {
  for (const [url, expected] of [
    ['ftp://127.0.0.1/', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['gopher://127.0.0.1:70/_', 'not-http'],
    ['no address', 'not-http'],
    ['http://me:secret@127.0.0.1:8080/', 'credentials'],
    ['http://127.0.0.1:25/', 'port'],
    ['http://127.0.0.1:22/', 'port'],
    ['https://127.0.0.1:53/', 'port'],
  ] as const)
    expect(await why(callOut(to(url), { rules: loopback })), url).toBe(expected)
})

test('a redirect is an answer and nobody goes after it', async () => {
  const inner = await serve((_, response) => response.end('secret'))
  const outer = await serve((_, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end(),
  )
  const { status } = await callOut(to(`http://127.0.0.1:${outer.port}/`), { rules: loopback })
  expect([status, inner.calls()]).toEqual([307, 0])
})

test('who answers slowly, for ever or with too much is left', async () => {
  const silent = await serve(() => {})
  expect(await why(callOut(to(`http://127.0.0.1:${silent.port}/`), { rules: loopback, limits }))).toBe(
    'timeout',
  )
  const dripping = await serve((_, response) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(timer))
  })
  expect(await why(callOut(to(`http://127.0.0.1:${dripping.port}/`), { rules: loopback, limits }))).toBe(
    'timeout',
  )
  const much = await serve((_, response) => response.end('x'.repeat(1_001)))
  expect(await why(callOut(to(`http://127.0.0.1:${much.port}/`), { rules: loopback, limits }))).toBe(
    'too-much',
  )
  const headers = await serve((_, response) =>
    response.writeHead(200, { 'x-much': 'y'.repeat(20_000) }).end(),
  )
  expect(await why(callOut(to(`http://127.0.0.1:${headers.port}/`), { rules: loopback }))).toBe('too-much')
})

test('who breaks the connection or speaks no HTTP is named', async () => {
  const rude = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
  servers.push(rude)
  await new Promise<void>((done) => rude.listen(0, '127.0.0.1', done))
  const { port } = rude.address() as AddressInfo
  expect(await why(callOut(to(`http://127.0.0.1:${port}/`), { rules: loopback }))).toBe('broken')
  expect(await why(callOut(to(`https://127.0.0.1:${port}/`), { rules: loopback }))).toMatch(/tls|broken/)
  expect(await why(callOut(to('http://127.0.0.1:1/'), { rules: loopback }))).toBe('port')
})
