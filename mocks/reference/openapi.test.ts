import { createConfig, lintFromString, makeDocumentFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { hosts } from '../hosts'
import { openApiDocument, templatedPath } from './openapi'

const document = await openApiDocument()

interface Found {
  message: string
  at: string | undefined
}

async function faults(source: unknown): Promise<Found[]> {
  const config = await createConfig({
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'operation-operationId-unique': 'error',
      'operation-parameters-unique': 'error',
      'path-parameters-defined': 'error',
      'path-declaration-must-exist': 'error',
      'no-identical-paths': 'error',
      'security-defined': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-parameter-examples': 'error',
      'no-invalid-schema-examples': 'error',
      'no-enum-type-mismatch': 'error',
    },
  })
  const text = JSON.stringify(source)
  const problems = await lintFromString({ source: text, absoluteRef: '/openapi.json', config })
  return problems.map(({ message, location }) => ({ message, at: location[0]?.pointer }))
}

test('a public validator finds no fault in the document, and its examples are valid by their schemas', async () => {
  expect(makeDocumentFromString(JSON.stringify(document), '/openapi.json').parsed).toMatchObject({
    openapi: '3.1.0',
  })
  expect(await faults(document)).toEqual([])
})

test('the validator would find a wrong example and an unknown word', async () => {
  const broken = structuredClone(document) as {
    paths: Record<
      string,
      Record<string, { responses: Record<string, { content: Record<string, { example: unknown }> }> }>
    >
    unknown?: string
  }
  broken.unknown = 'word'
  const content = broken.paths['/core/v1/contact/{id}']?.get?.responses['200']?.content['application/json']
  if (!content) throw new Error('the document has no contact')
  content.example = { id: 7 }
  const found = await faults(broken)
  expect(found.map(({ message }) => message).join('\n')).toMatch(/unknown/)
  expect(found.some(({ at }) => at?.includes('contact'))).toBe(true)
})

test('every path of every operation is there, older ones as deprecated', () => {
  const paths = document.paths as Record<
    string,
    Record<string, { deprecated?: boolean; operationId?: string }>
  >
  for (const { method, paths: all, id } of hosts.flatMap((host) => host.operations)) {
    for (const [age, path] of all.entries()) {
      const found = paths[templatedPath(path)]?.[method.toLowerCase()]
      expect(found?.operationId, `${method} ${path}`).toContain(id)
      expect(found?.deprecated ?? false).toBe(age > 0)
    }
  }
})

test('no two hosts share a path, which one document could not tell apart', () => {
  const all = hosts.flatMap((host) => [...new Set(host.operations.flatMap(({ paths }) => paths))])
  expect(new Set(all).size).toBe(all.length)
})

test('the document is the same each time, and speaks the other languages too', async () => {
  expect(await openApiDocument()).toEqual(document)
  expect(JSON.stringify(await openApiDocument('pt'))).toContain('Listar contatos')
})
