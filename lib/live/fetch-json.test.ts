import { expect, test } from 'vitest'
import { z } from 'zod'
import { fetchJson, postJson } from './fetch-json'
import { randomUuid } from './random-uuid'
import { Refused } from './refused'

const answering = (body: string, init: ResponseInit) => async () => new Response(body, init)

test('what is refused comes with its code and the time after which another try makes sense', async () => {
  const full = answering('{"error":{"code":"server-full","retryAfter":5}}', { status: 503 })
  await expect(fetchJson('/x', {}, full)).rejects.toEqual(new Refused('server-full', 503, 5))
  const proxy = answering('<h1>Bad gateway</h1>', { status: 502, headers: { 'retry-after': '7' } })
  await expect(fetchJson('/x', {}, proxy)).rejects.toMatchObject({
    code: 'failed',
    status: 502,
    retryAfter: 7,
  })
  const plain = answering('', { status: 500 })
  await expect(fetchJson('/x', {}, plain)).rejects.not.toMatchObject({ retryAfter: expect.anything() })
})

test('nobody there, or somebody else who answers in another language, is out of reach', async () => {
  const nobody = () => Promise.reject(new TypeError('Failed to fetch'))
  await expect(fetchJson('/x', {}, nobody)).rejects.toMatchObject({ code: 'unreachable', status: 0 })
  // A hotel's network, before one has agreed to its terms.
  const portal = answering('<h1>Welcome</h1>', { status: 200 })
  await expect(fetchJson('/x', {}, portal)).rejects.toMatchObject({ code: 'unreachable' })
})

test('what is posted is JSON and says so', async () => {
  const echo = async (_: string, init: RequestInit = {}) =>
    Response.json({
      body: JSON.parse(String(init.body)),
      type: new Headers(init.headers).get('content-type'),
    })
  expect(await postJson('/x', { a: 1 }, echo)).toEqual({ body: { a: 1 }, type: 'application/json' })
})

test('a name for a command is one the server takes, also where the browser makes none', () => {
  const names = new Set(Array.from({ length: 1_000 }, randomUuid))
  expect(names.size).toBe(1_000)
  for (const name of names) expect(z.uuid().safeParse(name).success).toBe(true)
})
