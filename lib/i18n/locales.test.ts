import { expect, test } from 'vitest'
import { bestLocale } from './locales'

test('a Brazilian browser gets Portuguese', () => {
  expect(bestLocale('pt-BR,pt;q=0.9,en-US;q=0.8,en;q=0.7')).toBe('pt')
})

test('the highest quality wins, not the first named', () => {
  expect(bestLocale('en;q=0.3, es-419;q=0.8')).toBe('es')
})

test('the first named wins a tie', () => {
  expect(bestLocale('es, pt')).toBe('es')
})

test('a language refused with q=0 is not chosen', () => {
  expect(bestLocale('pt;q=0, es;q=0.1')).toBe('es')
  expect(bestLocale('pt;q=0')).toBe('en')
})

test.each([null, '', 'de-DE,fr', '*', ';;;q=x,,'])('%j falls back to English', (header) => {
  expect(bestLocale(header)).toBe('en')
})
