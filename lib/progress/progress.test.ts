import { expect, test } from 'vitest'
import { type KeyValueStorage, progressKey, unreadableKey } from './keep'
import { mergeProgress } from './merge'
import { emptyProgress, type Progress, parseProgress } from './schema'
import { ProgressStore } from './store'

class FakeStorage implements KeyValueStorage {
  readonly values = new Map<string, string>()
  capacity = Number.POSITIVE_INFINITY
  forbidden = false
  getItem(key: string) {
    if (this.forbidden) throw new DOMException('denied', 'SecurityError')
    return this.values.get(key) ?? null
  }
  setItem(key: string, value: string) {
    if (this.forbidden) throw new DOMException('denied', 'SecurityError')
    const others = [...this.values].filter(([k]) => k !== key).reduce((sum, [, v]) => sum + v.length, 0)
    if (others + value.length > this.capacity) throw new DOMException('full', 'QuotaExceededError')
    this.values.set(key, value)
  }
}

let minute = 0
const nextMinute = () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString()
const open = (storage: KeyValueStorage) => new ProgressStore(() => storage, nextMinute)
const exercise = 'apis/http-methods/four-methods'

const passedIn = (progress: Progress) => Object.keys(progress.exercises[exercise]?.passed ?? {}).sort()

test('a passed check is there for the next visit', () => {
  const storage = new FakeStorage()
  open(storage).recordAttempt(exercise, ['listed'])
  expect(passedIn(open(storage).get().progress)).toEqual(['listed'])
})

test('a later attempt that passes less takes nothing away', () => {
  const store = open(new FakeStorage())
  store.recordAttempt(exercise, ['listed', 'created'])
  store.recordAttempt(exercise, [])
  expect(passedIn(store.get().progress)).toEqual(['created', 'listed'])
  expect(store.exercise(exercise).attempts).toBe(2)
})

test('a full disk keeps what was stored before and says so', () => {
  const storage = new FakeStorage()
  const store = open(storage)
  store.recordAttempt(exercise, ['listed'])
  storage.capacity = 0
  store.saveDraft(exercise, { '/main.ts': 'x'.repeat(100) }, {})
  expect(store.get().trouble).toBe('full')
  expect(store.get().progress.drafts[exercise]?.files['/main.ts']).toHaveLength(100)
  storage.capacity = Number.POSITIVE_INFINITY
  expect(passedIn(open(storage).get().progress)).toEqual(['listed'])
})

test('a full disk that empties again stores everything since', () => {
  const storage = new FakeStorage()
  const store = open(storage)
  storage.capacity = 0
  store.recordAttempt(exercise, ['listed'])
  storage.capacity = 10_000
  store.recordAttempt(exercise, ['created'])
  expect(store.get().trouble).toBeUndefined()
  expect(passedIn(open(storage).get().progress)).toEqual(['created', 'listed'])
})

test('storage that throws leaves a store that works for this visit', () => {
  const storage = new FakeStorage()
  storage.forbidden = true
  const store = open(storage)
  store.recordAttempt(exercise, ['listed'])
  expect(store.get().trouble).toBe('unavailable')
  expect(passedIn(store.get().progress)).toEqual(['listed'])
})

test('a browser that throws on asking for storage does no harm either', () => {
  const store = new ProgressStore(() => {
    throw new DOMException('denied', 'SecurityError')
  }, nextMinute)
  store.recordAttempt(exercise, ['listed'])
  expect(store.get().trouble).toBe('unavailable')
})

test('a value cut off half-way is set aside and the generation before is used', () => {
  const storage = new FakeStorage()
  const store = open(storage)
  store.recordAttempt(exercise, ['listed'])
  store.recordAttempt(exercise, ['created'])
  const cut = storage.values.get(progressKey)?.slice(0, -20) ?? ''
  storage.values.set(progressKey, cut)
  const reopened = open(storage)
  expect(reopened.get().trouble).toBe('unreadable')
  expect(passedIn(reopened.get().progress)).toEqual(['listed'])
  reopened.recordHint(exercise, 1)
  expect(storage.values.get(unreadableKey)).toBe(cut)
  expect(reopened.get().trouble).toBeUndefined()
})

test('a damaged value that cannot be set aside for lack of room is not overwritten', () => {
  const storage = new FakeStorage()
  storage.values.set(progressKey, '{"version":1,')
  storage.capacity = 20
  const store = open(storage)
  store.recordAttempt(exercise, ['listed'])
  expect(store.get().trouble).toBe('full')
  expect(storage.values.get(progressKey)).toBe('{"version":1,')
})

test('progress of a newer version of the course is left untouched', () => {
  const storage = new FakeStorage()
  const newer = JSON.stringify({ version: 99, whatever: true })
  storage.values.set(progressKey, newer)
  const store = open(storage)
  store.recordAttempt(exercise, ['listed'])
  expect(store.get().trouble).toBe('newer')
  expect(storage.values.get(progressKey)).toBe(newer)
})

test('two tabs that write in turn lose nothing of each other', () => {
  const storage = new FakeStorage()
  const one = open(storage)
  const two = open(storage)
  one.get()
  two.get()
  one.recordAttempt(exercise, ['listed'])
  two.recordAttempt(exercise, ['created'])
  one.recordHint(exercise, 2)
  expect(passedIn(open(storage).get().progress)).toEqual(['created', 'listed'])
})

test('typing does not fill the list of earlier drafts', () => {
  const store = open(new FakeStorage())
  let before = { '/main.ts': '' }
  for (const text of ['a', 'ab', 'abc']) {
    store.saveDraft(exercise, { '/main.ts': text }, before)
    before = { '/main.ts': text }
  }
  expect(store.get().progress.drafts[exercise]?.earlier).toBeUndefined()
})

test('a reset keeps what was written behind the fresh start', () => {
  const store = open(new FakeStorage())
  store.saveDraft(exercise, { '/main.ts': 'mine' }, {})
  store.resetDraft(exercise, { '/main.ts': 'start' })
  expect(store.get().progress.drafts[exercise]?.files['/main.ts']).toBe('start')
  expect(store.get().progress.drafts[exercise]?.earlier?.[0]?.files['/main.ts']).toBe('mine')
})

test('a tab that slept does not write over what another tab wrote since', () => {
  const storage = new FakeStorage()
  const awake = open(storage)
  const sleepy = open(storage)
  awake.saveDraft(exercise, { '/main.ts': 'old' }, {})
  sleepy.refresh()
  awake.saveDraft(exercise, { '/main.ts': 'an hour of work' }, { '/main.ts': 'old' })
  sleepy.refresh()
  sleepy.saveDraft(exercise, { '/main.ts': 'old!' }, { '/main.ts': 'old' })
  const draft = open(storage).get().progress.drafts[exercise]
  expect(draft?.files['/main.ts']).toBe('old!')
  expect(draft?.earlier?.[0]?.files['/main.ts']).toBe('an hour of work')
})

test('a second tab that only watches does not push out the drafts kept behind', () => {
  const storage = new FakeStorage()
  const typing = open(storage)
  const watching = open(storage)
  typing.saveDraft(exercise, { '/main.ts': 'mine' }, {})
  typing.resetDraft(exercise, { '/main.ts': '' })
  let before = { '/main.ts': '' }
  for (let i = 1; i <= 8; i++) {
    const next = { '/main.ts': 'x'.repeat(i) }
    typing.saveDraft(exercise, next, before)
    watching.refresh()
    watching.recordHint(exercise, i)
    typing.refresh()
    before = next
  }
  const draft = open(storage).get().progress.drafts[exercise]
  expect(draft?.earlier?.map(({ files }) => files['/main.ts'])).toEqual(['mine'])
})

test('an exported file brings everything to another device', () => {
  const one = open(new FakeStorage())
  one.recordAttempt(exercise, ['listed'])
  one.saveDraft(exercise, { '/main.ts': 'one' }, {})
  const two = open(new FakeStorage())
  two.recordAttempt(exercise, ['created'])
  two.saveDraft(exercise, { '/main.ts': 'two' }, {})
  expect(two.importText(one.exportText())).toBeUndefined()
  expect(passedIn(two.get().progress)).toEqual(['created', 'listed'])
  expect(two.get().progress.drafts[exercise]?.files['/main.ts']).toBe('two')
  expect(two.get().progress.drafts[exercise]?.earlier?.[0]?.files['/main.ts']).toBe('one')
})

test.each([
  ['not json', 'unreadable'],
  ['[]', 'unreadable'],
  ['{"version":1}', 'unreadable'],
  ['{"version":2}', 'newer'],
] as const)('importing %j changes nothing and says %s', (text, why) => {
  const store = open(new FakeStorage())
  store.recordAttempt(exercise, ['listed'])
  const before = store.get().progress
  expect(store.importText(text)).toBe(why)
  expect(store.get().progress).toEqual(before)
})

test('merging either way round gives the same passed checks, 200 seeded pairs', () => {
  let seed = 7
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % n
  }
  const some = (): Progress => {
    const store = open(new FakeStorage())
    for (let i = random(6); i > 0; i--) store.recordAttempt(`u/l/${random(3)}`, [`c${random(4)}`])
    return store.get().progress
  }
  for (let i = 0; i < 200; i++) {
    const [a, b] = [some(), some()]
    const checks = (p: Progress) =>
      Object.entries(p.exercises).flatMap(([id, e]) => Object.keys(e.passed).map((check) => `${id}:${check}`))
    const expected = [...new Set([...checks(a), ...checks(b)])].sort()
    expect(checks(mergeProgress(a, b)).sort()).toEqual(expected)
    expect(checks(mergeProgress(b, a)).sort()).toEqual(expected)
  }
})

test('what is stored can be read again', () => {
  expect(parseProgress(JSON.stringify(emptyProgress))).toEqual({ ok: true, progress: emptyProgress })
})
