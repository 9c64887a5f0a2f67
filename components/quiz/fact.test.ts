import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { readFact } from './fact'

const answered = (status: number, body: string): Exchange => ({
  id: 'x1',
  at: 0,
  origin: { kind: 'console' },
  request: { method: 'GET', url: 'https://api.wts.chat/core/v1/contact', headers: [], body: '' },
  response: { status, statusText: '', headers: [], body },
  trace: [],
})

test('the status of the last answer is a fact', () => {
  expect(readFact({ read: 'status' }, [answered(200, ''), answered(404, '')])).toBe('404')
})

test('a number in the answers can be read, or how much it changed', () => {
  const answers = [
    answered(200, '{"totalItems":70}'),
    answered(200, '{}'),
    answered(200, '{"totalItems":72}'),
  ]
  expect(readFact({ read: 'totalItems', as: 'last' }, answers)).toBe('72')
  expect(readFact({ read: 'totalItems', as: 'change' }, answers)).toBe('2')
})

test('answers that do not say it give no fact', () => {
  expect(readFact({ read: 'totalItems', as: 'change' }, [answered(200, 'no json')])).toBeUndefined()
  expect(readFact({ read: 'status' }, [])).toBeUndefined()
})
