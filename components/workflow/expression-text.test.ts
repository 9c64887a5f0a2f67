import { expect, test } from 'vitest'
import { insertName, stored, typed } from './expression-text'

test('what is typed is stored behind an equals sign only when it is an expression', () => {
  expect(stored('{{ 1 }}', true)).toBe('={{ 1 }}')
  expect(stored('=1', false)).toBe('=1')
  expect(typed('={{ 1 }}')).toBe('{{ 1 }}')
})

test('a name comes in braces of its own, and bare where the caret is inside braces', () => {
  expect(insertName('Hi ', '$json.a')).toEqual({ text: 'Hi {{ $json.a }}', caret: 16 })
  expect(insertName('{{  }}', '$json.a', 3)).toEqual({ text: '{{ $json.a }}', caret: 10 })
  expect(insertName('{{ 1 }}!', '$json.a').text).toBe('{{ 1 }}!{{ $json.a }}')
})
