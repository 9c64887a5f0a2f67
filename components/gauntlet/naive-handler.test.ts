import { expect, test } from 'vitest'
import { naiveHandler } from './naive-handler'

test('the first try is a handler with a memory, and does not give away what becomes of it', () => {
  const files = naiveHandler()
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['/route.ts', '/store.ts']))
  expect(files['/route.ts']).toMatch(/^import /)
  expect(files['/route.ts']).toContain('export async function POST')
  expect(Object.values(files).join()).not.toContain('Promises what')
})
