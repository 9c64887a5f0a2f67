import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frozenCopy } from '@/mocks/frozen'
import { journalKeeper } from './journal-keeper'
import type { Keeper } from './keeper'
import { memoryKeeper } from './memory-keeper'
import { beginning, newOwnRows } from './own-rows'
import type { PracticeChange } from './practice-change'
import { baseOf } from './practice-state'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const base = baseOf(1)
const first = beginning(base.world, 1, newOwnRows({ token: 'pn_one' })).change
const ids = Array.from({ length: 40 }, (_, n) => `w${n}`)

const writes = (n: number): PracticeChange => ({
  ...first,
  reset: undefined,
  tables: { note: { put: [frozenCopy({ id: `note-${n}` })], gone: [] } },
})

/** A database that gives up after so many statements. */
function fragile(inner: Keeper, statements: number): Keeper {
  let left = statements
  return {
    ...inner,
    commit: async (steps) => {
      left -= 1
      if (left < 0) throw new Error('PGlite is closed')
      return inner.commit(steps)
    },
  }
}

async function written(path: string, keeper: Keeper): Promise<void> {
  const journal = await journalKeeper(keeper, path)
  for (let n = 1; n <= 3; n++)
    for (const id of ids) {
      const granted = await journal.commit([{ id, from: n, to: n + 1, change: writes(n) }])
      expect([...granted]).toEqual([id])
    }
  await expect(journal.close()).rejects.toThrow('closed')
}

const notesOf = async (keeper: Keeper, id: string) => {
  const kept = await keeper.load(id)
  return [kept?.version, ...(kept?.state.world.tables.note ?? []).map((row) => row.id)]
}

test('what had only partly got into the database when the process ended is there after the next start, once', async () => {
  const path = join(folder, 'partly.jsonl')
  const inner = memoryKeeper()
  for (const id of ids) await inner.make(id, 1, base, first)
  await written(path, fragile(inner, 1))
  const reached = await Promise.all(ids.map(async (id) => (await inner.load(id))?.version))
  expect(new Set(reached)).toEqual(new Set([1, 4]))
  const again = await journalKeeper(inner, path)
  for (const id of ids) expect(await notesOf(again, id)).toEqual([4, 'note-1', 'note-2', 'note-3'])
  expect(readFileSync(path, 'utf8')).toBe('')
})

test('a line that was cut short was promised to nobody, those before it hold', async () => {
  const path = join(folder, 'cut.jsonl')
  const inner = memoryKeeper()
  for (const id of ids) await inner.make(id, 1, base, first)
  await written(path, fragile(inner, 0))
  appendFileSync(path, '{"id":"w1","from":4,"to":5,"cha')
  const again = await journalKeeper(inner, path)
  for (const id of ids) expect(await notesOf(again, id)).toEqual([4, 'note-1', 'note-2', 'note-3'])
})

test('a change on a version that is not the newest is not granted', async () => {
  const inner = memoryKeeper()
  await inner.make('w', 1, base, first)
  const keeper = await journalKeeper(inner, join(folder, 'stale.jsonl'))
  await keeper.commit([{ id: 'w', from: 1, to: 2, change: writes(1) }])
  expect(await keeper.commit([{ id: 'w', from: 1, to: 2, change: writes(2) }])).toEqual(new Set())
  expect(await notesOf(keeper, 'w')).toEqual([2, 'note-1'])
})

test('nothing is acknowledged when somebody else has written the file', async () => {
  const path = join(folder, 'taken.jsonl')
  const inner = memoryKeeper()
  await inner.make('w', 1, base, first)
  const keeper = await journalKeeper(inner, path)
  appendFileSync(path, 'another process\n')
  const commit = keeper.commit([{ id: 'w', from: 1, to: 2, change: writes(1) }])
  await expect(commit).rejects.toThrow('another process has changed it')
})
