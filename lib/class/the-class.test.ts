import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { embeddedDirectory } from './trial/embedded-directory'

let directory: string
beforeEach(async () => {
  directory = await embeddedDirectory()
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('CLASS_DATA_DIR', directory)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true, force: true })
})

/** The module as another bundle would have it. */
async function another() {
  vi.resetModules()
  return import('./the-class')
}

test('nothing is opened before somebody asks, and all who ask share one class', async () => {
  const [routes, instrumentation] = [await another(), await another()]
  expect(existsSync(join(directory, 'lock'))).toBe(false)
  expect(await instrumentation.closeTheClass()).toBe(0)
  expect(existsSync(join(directory, 'lock'))).toBe(false)
  const [one, two] = await Promise.all([routes.theClass(), instrumentation.theClass()])
  expect(one).toBe(two)
  expect(existsSync(join(directory, 'lock'))).toBe(true)
  await instrumentation.closeTheClass()
  expect(existsSync(join(directory, 'lock'))).toBe(false)
  const again = await routes.theClass()
  expect(again).not.toBe(one)
  await routes.closeTheClass()
})

test('a start that failed is tried again by the next who asks', async () => {
  const { theClass, closeTheClass } = await another()
  vi.stubEnv('CLASS_DATA_DIR', join(directory, 'store.json', 'not a directory'))
  await expect(theClass()).rejects.toThrow()
  vi.stubEnv('CLASS_DATA_DIR', directory)
  await theClass()
  await closeTheClass()
})
