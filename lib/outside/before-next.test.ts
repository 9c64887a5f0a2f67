import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeTheClass } from '@/lib/class/the-class'
import { embeddedDirectory } from '@/lib/class/trial/embedded-directory'
import { standBefore } from './before-next'
import { closeTheDoor } from './held-door'

let directory: string
const server = createServer((request, response) => response.end(`others: ${request.url}`))
const ask = (path: string, options?: RequestInit) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, options)

beforeAll(async () => {
  directory = await embeddedDirectory()
  process.env.CLASS_DATA_DIR = directory
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standBefore(server)
}, 60_000)

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await closeTheDoor()
  await closeTheClass()
  rmSync(directory, { recursive: true, force: true })
})

test('what is not below /practice is answered as before', async () => {
  for (const path of ['/', '/en/lessons', '/practices', '/practice-api', '/en/practice'])
    expect(await (await ask(path)).text()).toBe(`others: ${path}`)
})

test('what is below it is answered by the door of this process, with the course’s own document', async () => {
  const made = await ask('/practice', { method: 'POST' })
  expect(made.status).toBe(201)
  const { workspace, token } = (await made.json()) as { workspace: string; token: string }
  const listed = await ask(`/practice/${workspace}/api.wts.chat/core/v1/tag`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect([listed.status, listed.headers.get('content-security-policy')]).toEqual([
    200,
    "default-src 'none'; sandbox",
  ])
  const shown = await (await ask(`/practice/${workspace}/`)).json()
  expect(shown).toMatchObject({ workspace, documents: expect.stringMatching(/^http:.*\/openapi\.json$/) })
})
