import { expect, test } from 'vitest'
import { boardOf } from './delivery-board'
import { noDeliveries, readDeliveries } from './last-deliveries'

const receipt = { status: 200, milliseconds: 5 }

test('a projector draws the board of the last webhook without a name', () => {
  const { fire, learners, deliveries } = readDeliveries({
    fire: { fire: 'f', event: 'E', sends: [{ after: 0 }], at: 7 },
    learners: ['1', '2', '3'],
    deliveries: [
      { fire: 'f', n: 0, member: '1', attempt: 1, receipt: { ...receipt, status: 500 } },
      { fire: 'f', n: 0, member: '1', attempt: 2, receipt },
      { fire: 'f', n: 0, member: '2', attempt: 1, receipt: { ...receipt, status: 500 } },
    ],
  })
  if (!fire) throw new Error('no fire')
  const { sums, rows } = boardOf(fire, learners.values(), deliveries.values())
  expect(sums).toEqual({ well: 1, badly: 1, waiting: 1 })
  expect(rows.map(({ name, retried }) => [name, retried])).toEqual([
    ['', 1],
    ['', 0],
    ['', 0],
  ])
})

test('before the first one there is nothing to draw', () => {
  expect(readDeliveries({ learners: [], deliveries: [] })).toEqual(noDeliveries)
  expect(readDeliveries(null)).toEqual(noDeliveries)
})
