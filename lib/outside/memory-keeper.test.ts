import { expect, test } from 'vitest'
import type { Exchange } from '@/mocks/wire-log'
import { memoryKeeper } from './memory-keeper'
import { beginning, newOwnRows } from './own-rows'
import { baseOf } from './practice-state'

const exchange: Exchange = {
  ...{ id: 'x1', at: 0, origin: { kind: 'code' }, trace: [] },
  request: { method: 'GET', url: 'https://api.wts.chat/core/v1/tag', headers: [], body: '' },
}

test('a log has an end, and the logs of many workspaces together have one too', async () => {
  const keeper = memoryKeeper()
  const base = baseOf(1)
  const { change } = beginning(base.world, 0, newOwnRows())
  const names = Array.from({ length: 40 }, (_, n) => `w${n}`)
  for (const name of names) await keeper.make(name, 1, base, change)
  for (const id of names) await keeper.log([{ id, exchanges: Array(300).fill(exchange) }])
  const lengths = await Promise.all(names.map(async (name) => (await keeper.readLog(name, 0)).length))
  expect(lengths.at(-1)).toBe(200)
  expect(lengths.reduce((sum, length) => sum + length)).toBe(4_000)
  expect(lengths[0]).toBe(0)
  for (const name of names) await keeper.remove(name)
  await keeper.make('new', 1, base, change)
  await keeper.log([{ id: 'new', exchanges: [exchange] }])
  expect(await keeper.readLog('new', 0)).toHaveLength(1)
})
