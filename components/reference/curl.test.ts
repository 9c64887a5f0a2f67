import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlCommand, shellWord } from './curl'

/** What curl would be given if a shell read the command. */
function argumentsOf(command: string): string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

const url = 'https://api.wts.chat/core/v1/contact'

test('a GET is the address and its headers', () => {
  const command = curlCommand({
    method: 'GET',
    url: `${url}?PageSize=10&a=b`,
    headers: [['Authorization', 'Bearer x']],
  })
  expect(command).toBe(`curl '${url}?PageSize=10&a=b' \\\n  --header 'Authorization: Bearer x'`)
  expect(argumentsOf(command)).toEqual([`${url}?PageSize=10&a=b`, '--header', 'Authorization: Bearer x'])
})

test.each([
  `{"name": "D'Ávila & Søn", "note": "it's 'quoted'"}`,
  '{\n  "text": "Olá 🌱 \\"você\\" $HOME `date` \\\\ !history"\n}',
  "'",
  '@file',
  '',
])('a shell hands the body %j over unchanged', (body) => {
  const command = curlCommand({ method: 'POST', url, headers: [['Content-Type', 'application/json']], body })
  expect(argumentsOf(command)).toEqual([
    url,
    '--request',
    'POST',
    '--header',
    'Content-Type: application/json',
    '--data-raw',
    body,
  ])
})

test('a DELETE without a body says its method', () => {
  expect(argumentsOf(curlCommand({ method: 'DELETE', url, headers: [] }))).toEqual([
    url,
    '--request',
    'DELETE',
  ])
})

test('brackets and braces in an address are not a pattern', () => {
  expect(curlCommand({ method: 'GET', url: `${url}?q={a}[1-3]`, headers: [] })).toContain('--globoff')
})

test('a quote closes, stands escaped, and opens again', () => {
  expect(shellWord("it's")).toBe(`'it'\\''s'`)
})
