import { expect, test } from 'vitest'
import { codeInHash, halves, tidyCode } from './class-code'

test.each(['k7m2qp', ' K7M-2QP ', 'K7M 2QP\n', 'k 7 m.2 q p', 'Ｋ７Ｍ２ＱＰ'])(
  '%j is the code K7M2QP',
  (typed) => {
    expect(tidyCode(typed)).toBe('K7M2QP')
  },
)

test('an address carries the code behind its #, with or without its name', () => {
  for (const hash of ['#K7M2QP', '#code=k7m2qp', '#code=k7m-2qp', '#K7M%202QP'])
    expect(codeInHash(hash)).toBe('K7M2QP')
})

test('another fragment is not taken for a code', () => {
  for (const hash of ['', '#', '#ticket=abcdef', '#content', '#code=', '#a=bcdef', '#%E0%A4%A'])
    expect(codeInHash(hash)).toBeUndefined()
})

test('a code is read in two halves', () => {
  expect(halves('K7M2QP')).toEqual(['K7M', '2QP'])
})
