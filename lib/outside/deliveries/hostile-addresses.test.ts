import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callOut, type Resolve } from '@/lib/egress/call-out'
import { subscriptions } from '@/mocks/webhooks/subscription'
import type { Exchange } from '@/mocks/wire-log'
import { callRulesFrom } from '../call-rules'
import { clientOf } from '../trial/client'
import { openTrialDoor } from '../trial/door'
import { Sender } from './sender'

/** Stands for everything that nobody outside may reach. */
let calls = 0
const inside = createServer((_, response) => {
  calls += 1
  response.end('secret')
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((done) => inside.listen(0, '0.0.0.0', done))
  port = (inside.address() as AddressInfo).port
})
afterAll(() => inside.close())

/** What an attacker's name server may say. */
const names: Record<string, string[]> = {
  'inside.example.com': ['127.0.0.1'],
  'both.example.com': ['93.184.216.34', '127.0.0.1'],
  'mapped.example.com': ['::ffff:127.0.0.1'],
  'metadata.example.com': ['169.254.169.254'],
  'private.example.com': ['10.0.0.1'],
  'unique.example.com': ['fd00:ec2::254'],
  'linklocal.example.com': ['fe80::1'],
  'zero.example.com': ['0.0.0.0'],
  'shared.example.com': ['100.100.100.200'],
}
const resolve: Resolve = (host, done) => {
  const found = names[host.toLowerCase()]
  if (!found) return done(new Error('ENOTFOUND'), [])
  done(
    null,
    found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  )
}

const hosts = [
  ...Object.keys(names),
  'INSIDE.example.com',
  'inside.example.com.',
  'nowhere.example.com',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '017700000001',
  '0177.0.0.1',
  '0',
  '①②⑦.0.0.1',
  '127。0。0。1',
  'localhost',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '169.254.169.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
]

const addresses = () => [
  ...hosts.map((host) => `http://${host}:${port}/latest/meta-data/`),
  `https://127.0.0.1:${port}/`,
  `http://user:secret@both.example.com:${port}/`,
  'http://both.example.com:22/',
  'http://both.example.com:25/',
  'ftp://127.0.0.1/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:70/_',
  'no address at all',
]

async function deliveredTo(url: string, mayCall: string) {
  const door = await openTrialDoor({ calls: mayCall })
  const client = clientOf(door.origin, 'mine', 'pn_trial')
  const subscription = await client.subscribe('https://hooks.example.com/', 'CONTACT_NEW')
  // Past the form and the API, as if neither had looked.
  await door.workspaces.change('mine', (world) => void subscriptions(world).update(subscription, { url }))
  await client.contact(1)
  const { rules } = callRulesFrom({ PRACTICE_CALL_OUT: mayCall })
  const sender = new Sender(door.workspaces, {
    rules,
    call: (call, way) => callOut(call, { ...way, resolve }),
  })
  await sender.look()
  await sender.idle()
  const { json } = await client.desk<{ entries: { exchange: Exchange }[] }>('GET', '/log')
  await door.close()
  return json.entries.map(({ exchange }) => exchange).find(({ origin }) => origin.kind === 'delivery')
}

test('no address that leads inside is called, however it is written or named, and each is explained', async () => {
  for (const url of addresses()) {
    const exchange = await deliveredTo(url, 'internet')
    expect(exchange?.response, url).toBeUndefined()
    expect(exchange?.trace[0]?.text?.length, url).toBeGreaterThan(20)
  }
  expect(calls).toBe(0)
}, 60_000)

test('a redirect into the inside is an answer that failed', async () => {
  const outer = createServer((_, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end()
  })
  await new Promise<void>((done) => outer.listen(0, '127.0.0.1', done))
  const { port: own } = outer.address() as AddressInfo
  const exchange = await deliveredTo(`http://127.0.0.1:${own}/`, 'loopback')
  outer.close()
  expect(exchange?.response?.status).toBe(307)
  expect(calls).toBe(0)
})
