import { expect, test } from 'vitest'
import { localeOf } from './locale'

test.each([
  ['', 'pt'],
  ['fr-FR, de', 'pt'],
  ['es', 'es'],
  ['EN-us,en;q=0.9', 'en'],
  ['fr, es;q=0.4, en;q=0.8', 'en'],
  ['en;q=0, es', 'es'],
  ['en, es', 'en'],
  ['es;q=0', 'pt'],
  ['en;q=nonsense', 'pt'],
])('reads Accept-Language "%s" as %s', (header, locale) => {
  expect(localeOf(new Headers({ 'accept-language': header }))).toBe(locale)
})
