import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { practiceToken } from './chat-api/credentials'
import { type Example, type Operation, operationsIn } from './define'
import { hosts } from './hosts'
import { createWorld, type World } from './world'

const operations = hosts.flatMap((host) => host.operations)

function requestOf(
  operation: Operation,
  { params = {}, query = {}, body }: Example,
  path = operation.path,
): Request {
  const url = new URL(`https://${operation.host}`)
  url.pathname = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) url.searchParams.append(name, one)
  }
  const headers = { authorization: `Bearer ${practiceToken}`, 'content-type': 'application/json' }
  return new Request(url, {
    method: operation.method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

async function answer(world: World, request: Request): Promise<{ status: number; text: string }> {
  const response = await world.send(request, { kind: 'console' })
  return { status: response.status, text: await response.text() }
}

test('the operations of the chat platform are found by the tree', () => {
  const ids = operations.map((operation) => operation.id)
  expect(ids).toEqual(expect.arrayContaining(['contact.list', 'message.send', 'sequence.remove-contact']))
  expect(new Set(ids).size).toBe(ids.length)
})

test('only what defineOperation made is picked out of a module', () => {
  const [first] = operations
  expect(operationsIn({ first, copy: { ...first }, other: 1, none: null })).toEqual([first])
})

test.each(operations)(
  '$id: its example succeeds in a fresh world on every path, and answers as its schema says',
  async (operation) => {
    for (const path of operation.paths) {
      const world = createWorld()
      const { status, text } = await answer(world, requestOf(operation, operation.example(world), path))
      expect([status, text]).toEqual([200, operation.response ? expect.stringContaining('{') : ''])
      if (operation.response) {
        const result = z.safeParse(operation.response, JSON.parse(text))
        expect(result.error?.issues).toBeUndefined()
      }
    }
  },
)

test.each(operations)('$id: an answer has the documented fields and no other', async (operation) => {
  if (!operation.response) return
  const world = createWorld()
  const { text } = await answer(world, requestOf(operation, operation.example(world)))
  const parsed = z.parse(operation.response, JSON.parse(text))
  // Parsing drops unknown keys: what was dropped would be missing here.
  expect(parsed).toEqual(JSON.parse(text))
})

test.each(operations)(
  '$id: its schemas can be written as JSON schema',
  ({ params, query, body, response }) => {
    for (const schema of [params, query, body, response]) {
      if (schema) expect(z.toJSONSchema(schema, { io: 'input' })).toHaveProperty('type')
    }
  },
)

test.each(operations)('$id: says everything in three languages', ({ summary, errors, notes = [] }) => {
  for (const texts of [summary, ...errors.map((e) => e.summary), ...notes.map((n) => n.text)]) {
    expect([texts.en, texts.pt, texts.es].every((text) => text.length > 3)).toBe(true)
  }
})

test('no two operations share a method and a path', () => {
  const places = operations.flatMap(({ method, paths }) => paths.map((path) => `${method} ${path}`))
  expect(new Set(places).size).toBe(places.length)
})
