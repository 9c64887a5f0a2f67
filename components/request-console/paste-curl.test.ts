import { expect, test } from 'vitest'
import { looksLikeCurl } from './paste-curl'

test.each([
  "curl 'https://api.wts.chat'",
  '  curl -X POST x',
  '$ curl x',
  '> curl x',
  'PS C:\\Users\\ana> curl.exe x',
  'C:\\> curl x',
  '# list contacts\ncurl x',
  '/usr/bin/curl \\\n  x',
  'curl',
])('%j is a curl command', (text) => {
  expect(looksLikeCurl(text)).toBe(true)
})

test.each(['https://curl.se/docs', 'curly braces', 'GET https://api.wts.chat/curl x', ''])(
  '%j is not',
  (text) => {
    expect(looksLikeCurl(text)).toBe(false)
  },
)
