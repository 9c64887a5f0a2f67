import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { type Fetch, Server } from './ask-server'
import { workspaceKey } from './kept-workspace'
import { OwnAddress } from './own-address'

const exchange = (id: string): Exchange => ({
  ...{ id, at: 0, origin: { kind: 'code' }, trace: [] },
  request: { method: 'GET', url: 'https://api.wts.chat/core/v1/tag', headers: [], body: '' },
})

const made = { workspace: 'a1', token: 'pn_1' }

/** A server, a storage and a clock of a test's own; `tick` lets the next look happen. */
function page(answers: Record<string, () => Response>, stored?: object) {
  const asked: string[] = []
  const send: Fetch = async (path, { method, credentials }) => {
    asked.push(`${method} ${path} ${credentials}`)
    const answer = answers[`${method} ${path}`]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer()
  }
  const kept = new Map(stored ? [[workspaceKey, JSON.stringify(stored)]] : [])
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
  let next: (() => void) | undefined
  const later = (_: number, work: () => void) => {
    next = work
    return () => {
      next = undefined
    }
  }
  const address = new OwnAddress({
    server: new Server(send),
    storage: () => storage,
    later,
    isSeen: () => true,
  })
  const reached = (fits: () => boolean) => expect.poll(fits).toBe(true)
  const tick = async (fits: () => boolean) => {
    await reached(() => next !== undefined)
    next?.()
    await reached(fits)
  }
  return { address, asked, kept, tick, reached, hasNext: () => next !== undefined }
}

const shown = () => Response.json({ ...made, expires: '2026-11-29T00:00:00.000Z' })

test('a new address is kept, its end is shown, and what arrives is numbered as its own', async () => {
  const logs = [
    {
      entries: [
        { n: 70, exchange: exchange('x9') },
        { n: 70, exchange: exchange('x10') },
      ],
      last: 70,
    },
    { entries: [{ n: 93, exchange: exchange('x11') }], last: 93 },
  ]
  const { address, asked, kept, tick } = page({
    'POST /practice': () => Response.json(made, { status: 201 }),
    'GET /practice/a1': shown,
    'GET /practice/a1/-/log?after=0': () => Response.json(logs[0]),
    'GET /practice/a1/-/log?after=70': () => Response.json(logs[1]),
  })
  address.open()
  expect(address.get().phase).toBe('idle')
  await address.make()
  expect(address.get()).toMatchObject({
    phase: 'ready',
    made,
    news: 'made',
    expires: '2026-11-29T00:00:00.000Z',
  })
  expect(JSON.parse(kept.get(workspaceKey) ?? '')).toEqual(made)
  await tick(() => address.get().entries.length === 2)
  await tick(() => address.get().entries.length === 3)
  expect(address.get().entries.map(({ id }) => id)).toEqual(['x1', 'x2', 'x3'])
  expect(asked.every((line) => line.endsWith(' omit'))).toBe(true)
})

test('an address of before that is gone is forgotten, and says so', async () => {
  const { address, kept, reached, hasNext } = page(
    { 'GET /practice/a1': () => Response.json({ error: { code: 'unknown-workspace' } }, { status: 404 }) },
    made,
  )
  address.open()
  await reached(() => address.get().phase === 'idle')
  expect(address.get().trouble).toBe('unknown-workspace')
  expect(kept.has(workspaceKey)).toBe(false)
  expect(hasNext()).toBe(false)
})

test('a copy of the course without a server is told from one that cannot be reached', async () => {
  const files = page({ 'POST /practice': () => new Response('<!doctype html>', { status: 404 }) })
  await files.address.make()
  expect(files.address.get()).toMatchObject({ phase: 'idle', trouble: 'no-server' })
  const nobody = page({})
  await nobody.address.make()
  expect(nobody.address.get()).toMatchObject({ phase: 'idle', trouble: 'offline' })
  const pages = page({ 'POST /practice': () => new Response('<!doctype html>') })
  await pages.address.make()
  expect(pages.address.get()).toMatchObject({ phase: 'idle', trouble: 'no-server' })
})

test('without a connection the address stays, and is read again when there is one', async () => {
  let there = false
  const { address, tick } = page(
    {
      'GET /practice/a1': shown,
      'GET /practice/a1/-/log?after=0': () => {
        if (!there) throw new TypeError('Failed to fetch')
        return Response.json({ entries: [{ n: 1, exchange: exchange('x1') }], last: 1 })
      },
    },
    made,
  )
  address.open()
  await tick(() => address.get().trouble === 'offline')
  expect(address.get().made).toEqual(made)
  there = true
  await tick(() => address.get().entries.length === 1)
  expect(address.get().trouble).toBeUndefined()
})

test('removed, it is forgotten here too, and no longer asked for', async () => {
  const { address, kept, hasNext, reached } = page(
    { 'GET /practice/a1': shown, 'DELETE /practice/a1': () => new Response(null, { status: 204 }) },
    made,
  )
  address.open()
  await reached(hasNext)
  await address.remove()
  expect(address.get()).toMatchObject({ phase: 'idle', news: 'removed' })
  expect(kept.has(workspaceKey)).toBe(false)
  expect(hasNext()).toBe(false)
})
