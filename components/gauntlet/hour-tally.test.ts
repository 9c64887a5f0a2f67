import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { type HourRun, hourTally } from './hour-tally'

const minute = 60_000
const startedAt = 1_000_000
const host = 'girassol.hooks.example'

function delivery(id: string, at: number, news: Partial<Exchange>): Exchange {
  const request = { method: 'POST', url: `https://${host}/`, headers: [], body: '' }
  return { id, at: startedAt + at, origin: { kind: 'delivery' }, request, trace: [], ...news }
}
const answer = (status: number) => ({ response: { status, statusText: '', headers: [], body: '' } })
const write = (at: number) => ({ at, kind: 'writes', contact: 'Ana', text: 'Oi' }) as const

const run = (told: Partial<HourRun['told']>): HourRun => ({
  plan: { acts: [write(10), write(59_999), write(3 * minute)], length: 4 * minute },
  told: { elapsed: 4 * minute, entries: [], forged: new Set(), ...told },
  startedAt,
  host,
})

test('what became of each delivery is counted when it left, the retries after the hour last', () => {
  const entries = [
    delivery('x1', 5, answer(200)),
    delivery('x2', 6, answer(500)),
    delivery('x3', minute, { failure: 'aborted' }),
    delivery('x4', 90 * minute, answer(204)),
    delivery('x5', 7, {}),
  ]
  const pieces = hourTally(run({ entries }), 2 * minute)
  expect(pieces).toMatchObject([
    { from: 0, to: 2 * minute, happened: 2, taken: 1, refused: 1, unanswered: 1 },
    { from: 2 * minute, to: 4 * minute, happened: 1, taken: 0 },
    { from: 4 * minute, to: undefined, happened: 0, taken: 1 },
  ])
})

test('forged messages are counted apart from genuine ones', () => {
  const entries = [delivery('x1', 5, answer(200)), delivery('x2', 6, answer(401))]
  const [first] = hourTally(run({ entries, forged: new Set(['x1', 'x2']) }), 2 * minute)
  expect(first).toMatchObject({ taken: 0, refused: 0, forgedTaken: 1, forgedRefused: 1 })
})

test('while the hour is on, what is to come is not counted; nor is what goes elsewhere', () => {
  const elsewhere = delivery('x1', 5, answer(200))
  const entries = [
    { ...elsewhere, request: { ...elsewhere.request, url: 'https://api.wts.chat/' } },
    { ...elsewhere, origin: { kind: 'code' as const } },
  ]
  const pieces = hourTally(run({ entries, elapsed: minute }), 2 * minute)
  expect(pieces.map(({ happened, taken }) => [happened, taken])).toEqual([
    [2, 0],
    [0, 0],
    [0, 0],
  ])
})
