import { expect, test } from 'vitest'
import { choicesOf, fits, openFilter, pageOf, pageSize } from './log-filter'
import { delivery } from './log-fixtures'

const many = Array.from({ length: 120 }, (_, i) =>
  delivery(`d${i + 1}`, { status: i % 2 === 0 ? 'delivered' : 'failed' }),
)
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

test('the first page has the newest rows, newest first', () => {
  const { rows, pages, count } = pageOf(many, openFilter, 0)
  expect(ids(rows).slice(0, 2)).toEqual(['d120', 'd119'])
  expect([rows.length, pages, count]).toEqual([pageSize, 3, 120])
})

test('the pages together have each row once', () => {
  const all = [0, 1, 2].flatMap((page) => ids(pageOf(many, openFilter, page).rows))
  expect(all).toEqual(ids(many).reverse())
})

test('a page beyond the end is the last one, and no rows make one empty page', () => {
  expect(pageOf(many, openFilter, 9).page).toBe(2)
  expect(pageOf([], openFilter, 4)).toEqual({ rows: [], page: 0, pages: 1, count: 0 })
})

test('each part of the filter narrows, and together they narrow more', () => {
  const row = delivery('d1', { status: 'failed', eventType: 'PAYMENT_NEW', subscriptionId: 's2' })
  const filter = { status: 'failed', event: 'PAYMENT_NEW', subscription: 's2' } as const
  expect(fits(filter)(row)).toBe(true)
  expect(fits({ ...filter, status: 'delivered' })(row)).toBe(false)
  expect(fits({ ...filter, event: 'PAYMENT_UPDATE' })(row)).toBe(false)
  expect(fits({ ...filter, subscription: 's1' })(row)).toBe(false)
  expect(pageOf(many, { ...openFilter, status: 'failed' }, 0).count).toBe(60)
})

test('only what stands on the log can be chosen, and what is chosen stays', () => {
  const choices = choicesOf(many, { ...openFilter, event: 'PAYMENT_NEW' })
  expect(choices).toEqual({
    statuses: ['delivered', 'failed'],
    events: ['CONTACT_NEW', 'PAYMENT_NEW'],
    subscriptions: ['s1'],
  })
})

test('a page of five thousand rows is there at once', () => {
  const long = Array.from({ length: 5_000 }, (_, i) => delivery(`d${i}`))
  const before = performance.now()
  for (let page = 0; page < 100; page += 1) pageOf(long, openFilter, page)
  expect((performance.now() - before) / 100).toBeLessThan(20)
})
