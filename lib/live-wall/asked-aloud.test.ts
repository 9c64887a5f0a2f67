import { expect, test } from 'vitest'
import { keepAsked, readAsked } from './asked-aloud'

const storageWith = (text: string | null = null) => {
  let kept = text
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value
    },
  }
}

test('the last thirty questions are kept, by poll', () => {
  const storage = storageWith()
  for (let i = 0; i < 40; i++) keepAsked(storage, `ad-hoc/${i}`, `Question ${i}`)
  const kept = readAsked(storage)
  expect(Object.keys(kept)).toHaveLength(30)
  expect(kept['ad-hoc/39']).toBe('Question 39')
})

test.each(['', '{', '[1]', '7', '{"a":1}'])('storage that holds %j holds no questions', (text) => {
  expect(readAsked(storageWith(text))).toEqual({})
})

test('a storage that throws is no reason not to ask', () => {
  const broken = {
    getItem: (): string => {
      throw new Error('forbidden')
    },
    setItem: () => {},
  }
  expect(() => keepAsked(broken, 'p', 'x')).not.toThrow()
  expect(readAsked(broken)).toEqual({})
})
