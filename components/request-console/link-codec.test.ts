import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTo, longestLink, requestInLink } from './link-codec'
import { draftFrom } from './request-draft'

const page = 'https://course.example/en/playground'
const fragmentOf = (link: string | undefined) => new URL(link ?? '').hash

test('whatever was typed comes out of a link as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, name) => {
      const draft = draftFrom({ url: text, body: text, headers: [{ name, value: text }] })
      expect(JSON.stringify(requestInLink(fragmentOf(linkTo(page, draft))))).toBe(JSON.stringify(draft))
    }),
    { numRuns: 50 },
  )
})

test('a link has only characters that no program takes apart', () => {
  const link = linkTo(page, draftFrom({ body: '{"text":"São Paulo 🌱 ??>>"}' }))
  expect(link).toMatch(/^https:\/\/course\.example\/en\/playground#request=[\w-]+$/)
})

test('a body that no link can hold is refused, and in no time', () => {
  expect(linkTo(page, draftFrom({ body: 'x'.repeat(2_000_000) }))).toBeUndefined()
  expect(linkTo(page, draftFrom({ body: 'ã'.repeat(6_000) }))).toBeUndefined()
  expect(linkTo(page, draftFrom({ body: 'x'.repeat(8_000) }))?.length).toBeLessThan(longestLink)
})

test('a link cut, changed or made up is damaged; other fragments are none of its business', () => {
  const link = fragmentOf(linkTo(page, draftFrom({ url: 'https://api.wts.chat' })))
  expect(requestInLink(link.slice(0, -9))).toBe('damaged')
  expect(requestInLink(link.replace('=', '=%'))).toBe('damaged')
  expect(requestInLink(`#request=${btoa('{"method":"GET"}')}`)).toBe('damaged')
  expect(requestInLink('#request=')).toBe('damaged')
  expect(requestInLink('#step-2')).toBeUndefined()
  expect(requestInLink('')).toBeUndefined()
})

test('a full stop that a mail program counted in does no harm', () => {
  const draft = draftFrom({ url: 'https://api.wts.chat' })
  expect(requestInLink(`${fragmentOf(linkTo(page, draft))}.`)).toEqual(draft)
})
