import { expect, test } from 'vitest'
import { loadHandler } from '@/lib/practice/rehearse-handler'
import { createWorld } from '@/mocks/world'
import { firstHandler } from './first-handler'

test('the handler one starts from takes a delivery with 200 and remembers it', async () => {
  const { clock } = createWorld()
  const handler = await loadHandler(
    { ...firstHandler },
    {
      fetch: (request) => fetch(request),
      clock,
      onLine: () => undefined,
    },
  )
  const body = JSON.stringify({ eventType: 'CONTACT_NEW', content: { id: 'c1' } })
  const request = new Request('https://girassol.hooks.example/in', { method: 'POST', body })
  expect((await handler.deliver(request)).status).toBe(200)
  expect(JSON.stringify(await handler.state())).toContain('CONTACT_NEW')
})
