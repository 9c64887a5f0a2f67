import { expect, test } from 'vitest'
import { fetchCode, literal } from './fetch-code'

type Program = (fetch: unknown, console: unknown) => Promise<void>
const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => Program

/** Runs the code with a `fetch` that only notes what it was given. */
async function calls(code: string): Promise<unknown[]> {
  const seen: unknown[] = []
  const response = { status: 200, json: async () => ({ ok: true }), text: async () => 'ok' }
  const fetch = async (...given: unknown[]) => {
    seen.push(given)
    return response
  }
  await new AsyncFunction('fetch', 'console', code)(fetch, { log: (...line: unknown[]) => seen.push(line) })
  return seen
}

const url = 'https://api.wts.chat/core/v1/contact'

test('a GET is the address and its headers', async () => {
  const code = fetchCode({ method: 'GET', url, headers: [['Authorization', 'Bearer x']] })
  expect(code).toBe(
    `const response = await fetch('${url}', {\n  headers: {\n    Authorization: 'Bearer x',\n  },\n})\nconsole.log(response.status, await response.json())\n`,
  )
  expect(await calls(code)).toEqual([
    [url, { headers: { Authorization: 'Bearer x' } }],
    [200, { ok: true }],
  ])
})

test.each([
  { name: "D'Ávila", text: 'a\n"b" \\ `c` $d 🌱 \u2028', list: [1, null, true, []], 'content-type': {} },
  { ['__proto__']: { polluted: true }, deep: { items: [{ id: 'x'.repeat(70) }] } },
])('the body arrives unchanged: %j', async (value) => {
  const body = JSON.stringify(value)
  const code = fetchCode({ method: 'POST', url, headers: [['Content-Type', 'application/json']], body })
  expect(await calls(code)).toEqual([
    [url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }],
    [200, { ok: true }],
  ])
})

test('a body that is no JSON is sent as it is', async () => {
  const body = "<consulta>\n  <produto>it's</produto>\n</consulta>"
  const code = fetchCode(
    { method: 'POST', url, headers: [['Content-Type', 'application/xml']], body },
    'text',
  )
  expect(await calls(code)).toEqual([
    [url, expect.objectContaining({ body })],
    [200, 'ok'],
  ])
})

test('without a body in the answer none is read', async () => {
  expect(await calls(fetchCode({ method: 'DELETE', url, headers: [] }, 'none'))).toEqual([
    [url, { method: 'DELETE' }],
    [200],
  ])
})

test('short lists stay on their line, long ones do not', () => {
  expect(literal(['Name', 'Annotation'])).toBe("['Name', 'Annotation']")
  expect(literal(['x'.repeat(40), 'y'.repeat(40)])).toContain('\n')
})
