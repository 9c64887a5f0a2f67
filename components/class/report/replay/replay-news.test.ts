import { expect, test } from 'vitest'
import { askedHere, firedHere } from './replay-news'

const go = (step: string) => ({ after: 0, kind: 'step.go', body: { lesson: 'a/b', step, fragment: 0 } })
const events = [
  go('one'),
  {
    after: 5,
    kind: 'webhook.fire',
    body: { event: 'SESSION_NEW', sends: [{ after: 0, fault: 'duplicate+burst' }] },
  },
  { after: 6, kind: 'poll.open', body: { poll: 'p', round: 1 } },
  go('two'),
  { after: 8, kind: 'webhook.fire', body: { event: 7, sends: 'none' } },
]

test('what was fired and asked is news until the class goes on', () => {
  expect(firedHere({ events }, 1)).toBeUndefined()
  expect(firedHere({ events }, 3)).toEqual({ after: 5, event: 'SESSION_NEW', faults: ['duplicate', 'burst'] })
  expect(askedHere({ events }, 3)).toBe('p')
  expect(firedHere({ events }, 4)).toBeUndefined()
  expect(askedHere({ events }, 5)).toBeUndefined()
})

test('a file that says nonsense is told as text', () => {
  expect(firedHere({ events }, 5)).toEqual({ after: 8, event: '7', faults: [] })
})
