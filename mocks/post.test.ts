import { expect, test } from 'vitest'
import { post } from './post'
import { always, listenAt } from './receivers'
import { createWorld } from './world'

const letter = {
  url: 'https://r.hooks.example/',
  headers: { 'x-b': '2', 'content-type': 'a/b' },
  body: '{"é":1}',
}
const origin = { kind: 'delivery', cause: 'e1' } as const

test('what is posted reads on the wire log as if it had gone through the door', async () => {
  const [plain, light] = [createWorld(), createWorld()]
  listenAt(plain, 'r.hooks.example', always(202))
  const { url, ...init } = letter
  const answer = plain.send(new Request(url, { method: 'POST', ...init }), origin)
  await plain.clock.advance(10_000)
  await answer
  let arrived = 0
  post(light, letter, origin, {
    status: 202,
    arrived: () => {
      arrived += 1
    },
  })
  expect(arrived).toBe(0)
  await light.clock.advance(10_000)
  expect(arrived).toBe(1)
  expect(light.log.entries()).toEqual(plain.log.entries())
  expect(light.log.entries()[0]?.response?.status).toBe(202)
})

test('who gives up is not told of an answer, and the log says so', async () => {
  const world = createWorld()
  let arrived = 0
  const { exchange, giveUp } = post(world, letter, origin, {
    status: 200,
    arrived: () => {
      arrived += 1
    },
  })
  await world.clock.advance(1)
  giveUp()
  await world.clock.advance(10_000)
  expect(arrived).toBe(0)
  expect(world.log.get(exchange)).toMatchObject({ failure: 'aborted', duration: 1 })
})
