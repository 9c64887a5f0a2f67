import { afterEach, expect, test, vi } from 'vitest'
import { Clock, worldStart } from './clock'

afterEach(() => {
  vi.useRealTimers()
})

function recording(clock: Clock): string[] {
  const seen: string[] = []
  clock.on('ring', ({ who }, at) => {
    seen.push(`${who} at ${at - worldStart}`)
    return undefined
  })
  return seen
}

test('stands still until it is moved', async () => {
  const clock = new Clock()
  expect(clock.now()).toBe(worldStart)
  await clock.advance(1_500)
  expect(clock.now()).toBe(worldStart + 1_500)
})

test('does what falls due in order of time, then in order of scheduling, each at its own moment', async () => {
  const clock = new Clock()
  const seen = recording(clock)
  clock.schedule('ring', { who: 'late' }, 300)
  clock.schedule('ring', { who: 'first' }, 100)
  clock.schedule('ring', { who: 'second' }, 100)
  clock.schedule('ring', { who: 'beyond' }, 301)
  await clock.advance(300)
  expect(seen).toEqual(['first at 100', 'second at 100', 'late at 300'])
  expect(clock.pending().map((task) => task.payload.who)).toEqual(['beyond'])
})

test('jumps to the next thing that falls due, and says when nothing is waiting', async () => {
  const clock = new Clock()
  const seen = recording(clock)
  clock.schedule('ring', { who: 'far' }, 27 * 3_600_000)
  expect(await clock.advanceToNext()).toBe(true)
  expect(seen).toEqual(['far at 97200000'])
  expect(clock.now()).toBe(worldStart + 97_200_000)
  expect(await clock.advanceToNext()).toBe(false)
})

test('waits for an asynchronous task before anything later happens', async () => {
  const clock = new Clock()
  const seen: string[] = []
  clock.on('slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    seen.push(`slow done at ${clock.now() - worldStart}`)
    clock.schedule('quick', {}, 50)
  })
  clock.on('quick', () => {
    seen.push(`quick at ${clock.now() - worldStart}`)
    return undefined
  })
  clock.schedule('slow', {}, 100)
  await clock.advance(1_000)
  expect(seen).toEqual(['slow done at 100', 'quick at 150'])
})

test('a task that sleeps on the clock does not stop it', async () => {
  const clock = new Clock()
  const seen: number[] = []
  clock.on('dozing', async () => {
    await clock.sleep(200)
    seen.push(clock.now() - worldStart)
  })
  clock.schedule('dozing', {}, 100)
  await clock.advance(1_000)
  expect(seen).toEqual([300])
})

test('a cancelled task and a cleared timer never happen', async () => {
  const clock = new Clock()
  const seen = recording(clock)
  const timer = clock.setTimeout(() => seen.push('timer'), 10)
  expect(clock.cancel(clock.schedule('ring', { who: 'nobody' }, 10))).toBe(true)
  clock.clearTimeout(timer)
  await clock.advance(100)
  expect(seen).toEqual([])
})

test('an aborted sleep rejects with the reason and leaves no timer behind', async () => {
  const clock = new Clock()
  const controller = new AbortController()
  const sleeping = clock.sleep(1_000, controller.signal)
  controller.abort(new Error('enough'))
  await expect(sleeping).rejects.toThrow('enough')
  expect(await clock.advanceToNext()).toBe(false)
})

test('named tasks survive snapshot and restore, even through JSON', async () => {
  const clock = new Clock()
  recording(clock)
  clock.schedule('ring', { who: 'kept' }, 500)
  const snapshot = JSON.parse(JSON.stringify(clock.snapshot()))
  const other = new Clock()
  const seen = recording(other)
  other.schedule('ring', { who: 'forgotten' }, 1)
  other.restore(snapshot)
  await other.advance(500)
  expect(seen).toEqual(['kept at 500'])
})

test('runs at its pace: one real second is a minute at pace 60', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const clock = new Clock()
  const seen = recording(clock)
  clock.schedule('ring', { who: 'minute' }, 60_000)
  clock.pace = 60
  await vi.advanceTimersByTimeAsync(999)
  expect(seen).toEqual([])
  await vi.advanceTimersByTimeAsync(2)
  expect(seen).toEqual(['minute at 60000'])
  clock.pace = 0
  const stopped = clock.now()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(clock.now()).toBe(stopped)
})

test('refuses a pace that is not one', () => {
  expect(() => {
    new Clock().pace = -1
  }).toThrow('Failed to set the pace')
})

test('tells its listeners when time jumps, until they leave', async () => {
  const clock = new Clock()
  const listener = vi.fn()
  const leave = clock.subscribe(listener)
  await clock.advance(1)
  expect(listener).toHaveBeenCalled()
  leave()
  listener.mockClear()
  await clock.advance(1)
  expect(listener).not.toHaveBeenCalled()
})

test('a restore in the middle of a jump ends the jump, and wakes who sleeps', async () => {
  const clock = new Clock()
  const seen = recording(clock)
  clock.schedule('ring', { who: 'not yet' }, 300)
  const before = clock.snapshot()
  const sleeping = clock.sleep(5_000)
  clock.on('back', async () => {
    clock.restore(before)
  })
  clock.schedule('back', {}, 100)
  clock.schedule('ring', { who: 'too late' }, 200)
  await clock.advance(1_000)
  await sleeping
  expect(clock.now()).toBe(worldStart)
  expect(seen).toEqual([])
})

test('who holds time stops a jump until it lets go', async () => {
  const clock = new Clock()
  const seen = recording(clock)
  clock.schedule('ring', { who: 'first' }, 100)
  clock.schedule('ring', { who: 'second' }, 200)
  const letGo = clock.hold()
  const jump = clock.advance(1_000)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect([seen, clock.now()]).toEqual([[], worldStart])
  letGo()
  await jump
  expect(seen).toEqual(['first at 100', 'second at 200'])
})

test('time stands while held, at any pace, and goes on from there', async () => {
  const clock = new Clock()
  clock.pace = 1_000
  const letGo = clock.hold()
  const held = clock.now()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(clock.now()).toBe(held)
  letGo()
  letGo()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(clock.now()).toBeGreaterThan(held)
  clock.pace = 0
})

test('work of unknown length holds time until it is done, or sleeps on the clock itself', async () => {
  const clock = new Clock()
  const moments: number[] = []
  const note = () => moments.push(clock.now() - worldStart)
  const work = clock.still(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    note()
    await clock.sleep(300)
    note()
  })
  clock.schedule('ring', { who: 'nobody' }, 10)
  await clock.advance(1_000)
  await work
  expect(moments).toEqual([0, 300])
})

test('a jump by who holds time itself waits for nobody', async () => {
  const clock = new Clock()
  await clock.still(() => clock.jumpTo(worldStart + 50))
  expect(clock.now()).toBe(worldStart + 50)
})

test('a restore lets go of all holds', async () => {
  const clock = new Clock()
  const before = clock.snapshot()
  clock.hold()
  clock.restore(before)
  await clock.advance(10)
  expect(clock.now()).toBe(worldStart + 10)
})

test('driven by the page, much work comes in slices: time lags, keeps its order, and skips nothing', async () => {
  const clock = new Clock()
  const seen: number[] = []
  clock.on('burn', ({ n }, at) => {
    const until = performance.now() + 1
    while (performance.now() < until);
    expect(clock.now()).toBe(at)
    seen.push(Number(n))
    return undefined
  })
  for (let n = 0; n < 150; n += 1) clock.schedule('burn', { n }, n)
  clock.pace = 3_600
  const between = new Set<number>()
  while (seen.length < 150) {
    between.add(seen.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  clock.pace = 0
  expect(seen).toEqual(seen.map((_, n) => n))
  // 150 ms of work, the page has its turn after each 8: in one go it would see the work undone only.
  expect(between.size).toBeGreaterThan(8)
})
