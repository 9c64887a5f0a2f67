import * as node from 'node:crypto'
import fc from 'fast-check'
import { Webhook as RealWebhook } from 'standardwebhooks'
import { beforeAll, expect, test } from 'vitest'
import { packagesModule } from '../bundles.mjs'
import { moduleUrl } from '../link'

// Judged as learners get it: the bundled text, imported from a data: URL.
let packages: Record<string, string>
let ours: typeof node
let Webhook: typeof RealWebhook

const load = async (name: string) => import(/* @vite-ignore */ moduleUrl(name, packages[name] ?? ''))

beforeAll(async () => {
  packages = (await import(/* @vite-ignore */ moduleUrl('packages', await packagesModule()))).packages
  ours = await load('node:crypto')
  Webhook = (await load('standardwebhooks')).Webhook
})

const algorithm = fc.constantFrom('sha1', 'sha256', 'sha512', 'SHA256', 'sha-512')
const encoding = fc.constantFrom('hex' as const, 'base64' as const, 'base64url' as const)
const data = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 }))

test("hashes and HMACs are Node's own for any text or bytes, in any parts", () => {
  fc.assert(
    fc.property(algorithm, encoding, data, fc.array(data, { maxLength: 4 }), (name, form, key, parts) => {
      const [hash, hmac] = [ours.createHash(name), ours.createHmac(name, key)]
      const [nodeHash, nodeHmac] = [node.createHash(name), node.createHmac(name, key)]
      for (const part of parts) {
        hash.update(part)
        hmac.update(part)
        nodeHash.update(part)
        nodeHmac.update(part)
      }
      expect(hash.digest(form)).toBe(nodeHash.digest(form))
      expect(hmac.digest(form)).toBe(nodeHmac.digest(form))
    }),
  )
})

test("ASCII in hex, base64 or latin1 is read as Node's own reads it, however malformed", () => {
  const forms = ['hex', 'base64', 'base64url', 'latin1', 'utf8'] as const
  const text = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string({ unit: fc.constantFrom(...'09afAFgz+/-_= \n') }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...forms), text, (form, written) => {
      const read = ({ createHash }: typeof node) => {
        try {
          return createHash('sha256').update(written, form).digest('hex')
        } catch (error) {
          return error instanceof TypeError
        }
      }
      expect(read(ours)).toBe(read(node))
    }),
    { numRuns: 1_000 },
  )
})

test('without an encoding the digest is plain bytes, for there is no Buffer in a browser', () => {
  const bytes = ours.createHmac('sha256', 'key').update('body').digest()
  expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype)
  expect([...bytes]).toEqual([...node.createHmac('sha256', 'key').update('body').digest()])
})

test('bytes are equal exactly when Node says so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
      const other = bytes.slice()
      expect(ours.timingSafeEqual(bytes, other)).toBe(true)
      other[at % other.length] = (other[at % other.length] ?? 0) ^ 1
      expect(ours.timingSafeEqual(bytes, other)).toBe(false)
    }),
  )
})

test('comparing different lengths throws as in Node, and comparing text says what to do', () => {
  const throws = (compare: typeof node.timingSafeEqual) => {
    try {
      compare(new Uint8Array(3), new Uint8Array(4))
    } catch (error) {
      return { code: Reflect.get(Object(error), 'code'), kind: error instanceof RangeError }
    }
  }
  expect(throws(ours.timingSafeEqual)).toEqual(throws(node.timingSafeEqual))
  // @ts-expect-error text is what learners try first
  expect(() => ours.timingSafeEqual('a', 'a')).toThrow(/takes bytes, not text/)
})

test('what is not there says so and says what is', () => {
  expect(() => ours.createHash('md5')).toThrow(/no “md5” here, only sha1, sha256, sha512/)
  expect(() =>
    ours
      .createHash('sha256')
      .update('a')
      .digest('rot13' as 'hex'),
  ).toThrow(/no encoding “rot13”/)
  expect(() => ours.createCipheriv('aes', '', '')).toThrow(/no createCipheriv here/)
  // @ts-expect-error a missing secret is the usual cause
  expect(() => ours.createHmac('sha256', undefined)).toThrow(/needs text or bytes .* given undefined/)
})

test('a finished digest cannot be used again', () => {
  const hash = ours.createHash('sha256')
  hash.digest()
  expect(() => hash.update('more')).toThrow(expect.objectContaining({ code: 'ERR_CRYPTO_HASH_FINALIZED' }))
})

test('identifiers are random UUIDs of version 4', () => {
  const ids = new Set(Array.from({ length: 50 }, () => ours.randomUUID()))
  expect(ids.size).toBe(50)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the bundled standardwebhooks signs and verifies as the installed one', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const at = new Date()
  const signature = new RealWebhook(secret).sign('msg_1', at, '{"é":1}')
  expect(new Webhook(secret).sign('msg_1', at, '{"é":1}')).toBe(signature)
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  }
  expect(new Webhook(secret).verify('{"é":1}', headers)).toEqual({ é: 1 })
  expect(() => new Webhook(secret).verify('{"é":2}', headers)).toThrow('No matching signature found')
})

test('after() outside of a delivery says where it belongs', async () => {
  const { after } = await load('next/server')
  expect(() => after(() => {})).toThrow(/Call it inside POST/)
})
