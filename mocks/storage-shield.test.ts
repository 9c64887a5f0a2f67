import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'localStorage')
})

// Importing the whole world anew takes its time on a busy machine.
test('the practice world answers where site data is blocked, and the storage goes on refusing', {
  timeout: 30_000,
}, async () => {
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

test('a storage that works is left alone, and msw sees it', async () => {
  const storage = { getItem: vi.fn(() => null), setItem: () => undefined }
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage })
  vi.resetModules()
  await import('./msw')
  expect(globalThis.localStorage).toBe(storage)
  expect(storage.getItem).toHaveBeenCalled()
})
