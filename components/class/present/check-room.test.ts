import { expect, test } from 'vitest'
import { type Check, checkRoom } from './check-room'

interface Answers {
  /** By the beginning of the address. */
  [path: string]: () => Promise<Response>
}

const json = (body: object) => async () => Response.json(body)
const streaming = () =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('event: snapshot\n')),
      }),
    ),
  )
const silent = () => Promise.resolve(new Response(new ReadableStream()))
const page = async () => new Response('<!doctype html>', { status: 404 })

const allWell: Answers = {
  '/api/class/doctor': json({ now: 1_000_000 }),
  '/api/class/trainer/seat': json({ id: 'x' }),
  '/api/class/trainer/events?': json({ id: '', events: [] }),
  '/api/class/trainer/events': streaming,
}

async function findings(answers: Answers): Promise<Record<string, boolean>> {
  const found: Check[] = []
  const place = {
    fetch: (path: string) => {
      const key = Object.keys(answers).find((one) => path.startsWith(one))
      return key === undefined ? Promise.reject(new TypeError('offline')) : (answers[key] ?? page)()
    },
    now: () => 1_000_000,
    // Gives what arrives at once the time to arrive.
    after: () => new Promise<'late'>((resolve) => setImmediate(() => setImmediate(() => resolve('late')))),
  }
  await checkRoom(place, (check) => found.push(check))
  return Object.fromEntries(found.map(({ id, good }) => [id, good]))
}

test('a good place is found good', async () => {
  expect(await findings(allWell)).toEqual({
    server: true,
    classes: true,
    clock: true,
    stream: true,
    poll: true,
  })
})

test('a stream that is held back is found out, and asking still counts', async () => {
  expect(await findings({ ...allWell, '/api/class/trainer/events': silent })).toMatchObject({
    stream: false,
    poll: true,
  })
})

test('a clock that is off is said, and nothing else suffers', async () => {
  const found = await findings({ ...allWell, '/api/class/doctor': json({ now: 1_090_000 }) })
  expect(found).toEqual({ server: true, classes: true, clock: false, stream: true, poll: true })
})

test('a server whose class store does not answer is told from one that is not there', async () => {
  expect(await findings({ ...allWell, '/api/class/trainer/seat': page })).toMatchObject({
    server: true,
    classes: false,
  })
  expect(await findings({})).toEqual({ server: false })
})
