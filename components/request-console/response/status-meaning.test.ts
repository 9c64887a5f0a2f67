import { expect, test } from 'vitest'
import { statusMeaning } from './status-meaning'

test.each([
  [200, '200'],
  [429, '429'],
  [299, '2xx'],
  [418, '4xx'],
  [599, '5xx'],
  [103, '1xx'],
  [0, 'unknown'],
  [999, 'unknown'],
])('%i is explained by the sentence %s', (status, key) => {
  expect(statusMeaning(status)).toBe(key)
})
