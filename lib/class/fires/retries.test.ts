import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Bus } from '../bus/bus'
import type { Sql } from '../store/sql'
import { Retries } from './retries'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A database that answers when it is told to, and what has been asked of it. */
function slowDatabase() {
  const asked: ((rows: object[]) => void)[] = []
  const query = () => new Promise<object[]>((answer) => asked.push(answer))
  return { asked, sql: { kind: 'embedded', query } as unknown as Sql }
}

test('what is fired while it looks is looked at soon after', async () => {
  const { asked, sql } = slowDatabase()
  const retries = new Retries(sql, {} as Bus)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(1)
  retries.fired()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toHaveLength(1)
  asked[0]?.([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toHaveLength(2)
  retries.close()
})

test('it looks by itself every ten seconds, also after the database failed, until it is closed', async () => {
  const query = vi.fn(async () => Promise.reject(new Error('gone')))
  const retries = new Retries({ kind: 'embedded', query } as unknown as Sql, {} as Bus)
  await vi.advanceTimersByTimeAsync(35_000)
  expect(query).toHaveBeenCalledTimes(4)
  retries.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(query).toHaveBeenCalledTimes(4)
})
