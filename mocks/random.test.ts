import { expect, test } from 'vitest'
import { RandomStream } from './random'

test('the same seed and name give the same numbers, another name gives others', () => {
  const draw = (seed: number, name: string) => {
    const stream = new RandomStream(seed, name)
    return [stream.next(), stream.next(), stream.uuid()]
  }
  expect(draw(7, 'ids')).toEqual(draw(7, 'ids'))
  expect(draw(7, 'ids')).not.toEqual(draw(7, 'latency'))
  expect(draw(7, 'ids')).not.toEqual(draw(8, 'ids'))
})

test('uuids have the shape of version 4 and do not repeat', () => {
  const stream = new RandomStream(1, 'ids')
  const ids = Array.from({ length: 5_000 }, () => stream.uuid())
  expect(new Set(ids).size).toBe(5_000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('numbers fill the range evenly', () => {
  const stream = new RandomStream(3, 'random')
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 10_000; i += 1) {
    const tenth = Math.floor(stream.next() * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
