import { expect, test } from 'vitest'
import { type Locale, locales } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { suggestedName } from './suggested-name'

test('the first and the last name may come up, each with two digits', () => {
  expect(suggestedName('Calm Otter; Bold Heron', () => 0)).toBe('Calm Otter 10')
  expect(suggestedName('Calm Otter; Bold Heron', () => 0.999)).toBe('Bold Heron 99')
})

test.each(locales)('%s: every name that is offered is one the server takes', (locale: Locale) => {
  const names = messages[locale].classJoin.name.suggestions.split(';').map((name) => name.trim())
  expect(new Set(names).size).toBeGreaterThanOrEqual(24)
  for (const name of names) expect(`${name} 99`.length).toBeLessThanOrEqual(24)
})
