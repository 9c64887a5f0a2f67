import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Exchange } from '@/mocks/wire-log'
import { toHar } from './har'

const pair = z.strictObject({ name: z.string(), value: z.string(), comment: z.string().optional() })
const size = z.int().min(-1)
const ms = z.number().min(0)
const cookie = z.strictObject({ name: z.string(), value: z.string() })
const comment = z.string().optional()

// Every field of the format as it is published (http://www.softwareishard.com/blog/har-12-spec/), and no other.
const message = {
  httpVersion: z.string(),
  cookies: z.array(cookie),
  headers: z.array(pair),
  headersSize: size,
  bodySize: size,
  comment,
}
const entry = z.strictObject({
  pageref: z.string().optional(),
  startedDateTime: z.iso.datetime({ offset: true }),
  time: ms,
  request: z.strictObject({
    ...message,
    method: z.string().min(1),
    url: z.url(),
    queryString: z.array(pair),
    postData: z
      .strictObject({
        mimeType: z.string(),
        params: z.array(z.unknown()).optional(),
        text: z.string(),
        comment,
      })
      .optional(),
  }),
  response: z.strictObject({
    ...message,
    status: z.int(),
    statusText: z.string(),
    content: z.strictObject({
      size: z.int().min(0),
      compression: z.int().optional(),
      mimeType: z.string().min(1),
      text: z.string().optional(),
      encoding: z.string().optional(),
      comment,
    }),
    redirectURL: z.string(),
    // Fields of one's own begin with an underscore.
    _error: z.string().optional(),
  }),
  cache: z.strictObject({}),
  timings: z.strictObject({
    blocked: z.number().optional(),
    dns: z.number().optional(),
    connect: z.number().optional(),
    send: ms,
    wait: ms,
    receive: ms,
    ssl: z.number().optional(),
    comment,
  }),
  serverIPAddress: z.string().optional(),
  connection: z.string().optional(),
  comment,
})
const har = z.strictObject({
  log: z.strictObject({
    version: z.literal('1.2'),
    creator: z.strictObject({ name: z.string(), version: z.string(), comment }),
    // `browser` and `pages` are optional, and we have none.
    entries: z.array(entry),
    comment,
  }),
})

const base: Omit<Exchange, 'request'> = {
  id: 'x1',
  at: Date.UTC(2026, 10, 21, 10, 0, 0, 5),
  origin: { kind: 'console' },
  trace: [],
}
const answered: Exchange = {
  ...base,
  duration: 84,
  request: {
    method: 'POST',
    url: 'https://api.test/a?b=c%20d&b=2&e',
    headers: [['content-type', 'application/json']],
    body: '{"t":"é"}',
  },
  response: {
    status: 201,
    statusText: 'Created',
    headers: [
      ['Content-Type', 'application/json; charset=utf-8'],
      ['Location', '/a/1'],
    ],
    body: '{"ok":"👋"}',
  },
}
const bare = { method: 'GET', url: 'https://nowhere.test/', headers: [], body: '' }
const failed: Exchange = { ...base, request: bare, failure: 'unknown-host', duration: 0 }
const underWay: Exchange = { ...base, request: bare }

const creator = { name: 'Pull & Push', version: '0.1.0' }
const made = toHar([answered, failed, underWay], { creator })

test('an archive has exactly the fields of HAR 1.2', () => {
  expect(har.safeParse(JSON.parse(JSON.stringify(made))).error?.issues ?? []).toEqual([])
  expect(har.parse(toHar([], { creator })).log.entries).toEqual([])
})

test('sizes are bytes, the query is read out, and the times add up', () => {
  const [first] = made.log.entries
  expect(first).toMatchObject({
    startedDateTime: '2026-11-21T10:00:00.005Z',
    time: 84,
    timings: { send: 0, wait: 84, receive: 0 },
    request: {
      bodySize: 10,
      postData: { mimeType: 'application/json', text: '{"t":"é"}' },
      queryString: [
        { name: 'b', value: 'c d' },
        { name: 'b', value: '2' },
        { name: 'e', value: '' },
      ],
    },
    response: {
      status: 201,
      redirectURL: '/a/1',
      bodySize: 13,
      content: { size: 13, mimeType: 'application/json; charset=utf-8', text: '{"ok":"👋"}' },
    },
  })
})

test('an exchange without an answer has the status 0 and says why', () => {
  expect(made.log.entries.slice(1).map(({ response }) => response)).toMatchObject([
    { status: 0, _error: 'unknown-host', content: { size: 0 } },
    { status: 0, _error: 'pending', content: { size: 0 } },
  ])
  expect(made.log.entries[1]?.request).not.toHaveProperty('postData')
})
