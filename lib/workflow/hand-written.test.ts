import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { handWritten } from './hand-written'
import { chain, node, runWith, start, stepOf } from './test-workflow'

test('a node’s first request is shown as the code a person would have written', async () => {
  const world = createWorld()
  const run = await runWith(
    chain(start, node('platform', 'People', { operation: 'contact.list' })),
    [{}, {}],
    world,
  )
  const step = stepOf(run, 'People')
  const written = step && handWritten(step, (id) => world.log.get(id))
  expect(written?.language).toBe('typescript')
  expect(written?.code).toContain("await fetch('https://api.wts.chat/core/v1/contact'")
  expect(written?.code).toContain('Bearer ')
})

test('a node that sent nothing has none', () => {
  expect(handWritten({ exchanges: [] }, () => undefined)).toBeUndefined()
  expect(handWritten({ exchanges: ['x9'] }, () => undefined)).toBeUndefined()
})
