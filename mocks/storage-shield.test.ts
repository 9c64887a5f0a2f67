import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'localStorage')
})

test('the practice world answers where site data is blocked, and the storage goes on refusing', async () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
  vi.resetModules()
  const { createWorld } = await import('./world')
  const response = await createWorld().send(new Request('https://api.wts.chat/core/v1/contact'), {
    kind: 'console',
  })
  expect(response.status).toBe(401)
  expect(() => globalThis.localStorage).toThrow('Access is denied')
})

test('a storage that works is left alone', async () => {
  const storage = { getItem: () => null, setItem: () => undefined }
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage })
  vi.resetModules()
  await import('./msw')
  expect(globalThis.localStorage).toBe(storage)
})
