import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, marked, type Piece } from './excerpt'

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('whole words are marked as they are written, accents and all', () => {
  expect(shown(marked('A requisição, a Requisição e o requisito.', new Set(['requisicao'])))).toBe(
    'A [requisição], a [Requisição] e o requisito.',
  )
  expect(shown(marked('GET /core/v1/contact', new Set(['contact', 'get'])))).toBe('[GET] /core/v1/[contact]')
})

test('a short text is shown whole', () => {
  expect(shown(excerpt('One token.', new Set(['token'])))).toBe('One [token].')
})

const long = `${'alpha beta gamma '.repeat(20)}here is the token and its secret ${'delta '.repeat(60)}`

test('a long text is cut where most of the words looked for are', () => {
  const text = shown(excerpt(`token ${long}`, new Set(['token', 'secret']), 80))
  expect(text).toMatch(/^… .*the \[token\] and its \[secret\].* …$/)
  expect(text.length).toBeLessThan(110)
})

test('a text found by its title only is shown from its beginning', () => {
  expect(shown(excerpt(long, new Set(['zebra']), 80))).toMatch(/^alpha beta .* …$/)
})

test('no letter is lost or changed by marking', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
      expect(
        marked(text, new Set(words))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
