import { expect, test } from 'vitest'
import type { LoggedEvent } from '@/mocks/wire-log'
import { lookBack, reachOf } from './reach'

const event = (n: number, type: string): LoggedEvent => ({ id: `e${n}`, at: n, type, table: 't', rowId: 'r' })

test('the newest comes first, and only what is ticked would have come', () => {
  const events = [event(1, 'CONTACT_NEW'), event(2, 'SESSION_NEW')]
  expect(reachOf(events, ['CONTACT_NEW']).map(({ event, reached }) => [event.id, reached])).toEqual([
    ['e2', false],
    ['e1', true],
  ])
})

test('nothing ticked, nothing reached', () => {
  expect(reachOf([event(1, 'CONTACT_NEW')], []).some(({ reached }) => reached)).toBe(false)
})

test('it looks back on twenty, not further', () => {
  const events = Array.from({ length: 30 }, (_, i) => event(i + 1, 'CONTACT_NEW'))
  const reach = reachOf(events, ['CONTACT_NEW'])
  expect(reach.length).toBe(lookBack)
  expect([reach[0]?.event.id, reach.at(-1)?.event.id]).toEqual(['e30', 'e11'])
})
