import { expect, test, vi } from 'vitest'
import { GauntletRun } from '@/lib/practice/gauntlet-run'
import { GauntletSession } from './gauntlet-session'

const line = (id: string) => ({ id, method: 'log', text: id }) as const

test('a run is opened, fills the state with its news, and its lines are kept until it is over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const session = new GauntletSession()
  const run = await session.open(7, 'en')
  expect(session.get()).toMatchObject({ phase: 'ready', run, lines: [] })
  session.addLine(line('a'))
  session.addLine(line('b'))
  vi.advanceTimersByTime(200)
  run?.end('fallen')
  session.addLine(line('c'))
  vi.advanceTimersByTime(200)
  vi.useRealTimers()
  expect(session.get()).toMatchObject({ phase: 'fallen', lines: [line('a'), line('b')] })
})

test('cancelled while it is being opened, a run is given to nobody', async () => {
  const session = new GauntletSession()
  const opening = session.open(7, 'en')
  session.cancel()
  expect(await opening).toBeUndefined()
  expect(session.get()).toMatchObject({ phase: 'cancelled', run: undefined })
})

test('a second run calls off the first, whose news count no more', async () => {
  const session = new GauntletSession()
  const first = await session.open(7, 'en')
  const second = await session.open(8, 'en')
  expect(first?.get().phase).toBe('cancelled')
  expect(session.get()).toMatchObject({ phase: 'ready', run: second })
})

test('a practice world that cannot be loaded is said to be missing, and asked for again', async () => {
  let broken = true
  const session = new GauntletSession((seed, language) =>
    broken ? Promise.reject(new Error('the cable is out')) : GauntletRun.open(seed, language),
  )
  expect(await session.open(7, 'en')).toBeUndefined()
  expect(session.get().phase).toBe('failed')
  broken = false
  expect((await session.open(7, 'en'))?.seed).toBe(7)
})
