import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveClass } from '../open-class'
import type { Member } from '../rooms/member'
import { command, hearUntil, listen, openRoom } from '../trial/classroom'
import { counting, percentile, steps, write } from '../trial/log-reader'
import { openClasses } from '../trial/stores'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

const onEach = (name: string, run: (one: (typeof opened.classes)[number]) => Promise<void>) =>
  test(name, async () => {
    for (const one of opened.classes) await run(one)
  })

/** @returns milliseconds from each write to its reader */
async function delays(live: LiveClass, ana: Member, count: number, lesson: string): Promise<number[]> {
  const stream = await live.openStream(ana, '')
  const sent: number[] = []
  const late: number[] = []
  const reading = hearUntil(stream, ({ event, data }) => {
    if (event !== 'step.go') return false
    late.push(performance.now() - (sent[Number(data.body.fragment)] ?? 0))
    return late.length === count
  })
  for (let fragment = 0; fragment < count; fragment++) {
    sent.push(performance.now())
    await write(live, ana, { lesson, step: 's', fragment })
  }
  await reading
  return late
}

onEach('twenty who do not read do not slow down who does', async ({ live, name }) => {
  const { learner } = await openRoom(live)
  const ana = await learner('Ana')
  const alone = percentile(await delays(live, ana, 120, 'x'.repeat(119)), 0.5)
  for (let i = 0; i < 20; i++) await live.openStream({ ...ana, id: `stalled ${i}` }, '')
  const beside = percentile(await delays(live, ana, 420, 'x'.repeat(119)), 0.5)
  expect(
    live.streams.members().filter(({ id }) => id.startsWith('stalled')),
    name,
  ).toEqual([])
  console.info(
    `${name}: median ${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside 20 stalled readers`,
  )
  expect(beside, name).toBeLessThan(2 * alone + 20)
})

onEach('twenty who do not read are sent away; the others hear everything', async ({ live, name }) => {
  const { learner } = await openRoom(live)
  const ana = await learner('Ana')
  const stalled = await Promise.all(
    Array.from({ length: 20 }, (_, i) => live.openStream({ ...ana, id: `stalled ${i}` }, '')),
  )
  const healthy = hearUntil(await live.openStream(ana, ''), ({ data }) => data.body?.step === 'last')
  const long = 'x'.repeat(119)
  for (let n = 1; n <= 415; n++) await write(live, ana, { lesson: long, step: n === 415 ? 'last' : long })
  expect(steps(await healthy), name).toEqual(counting(415))
  expect(
    live.streams.members().map(({ id }) => id),
    name,
  ).not.toContain('stalled 0')
  const kept = await Promise.all(
    stalled.map(async (stream) => {
      const heard = []
      for await (const one of listen(stream)) heard.push(one)
      return heard
    }),
  )
  for (const heard of kept) {
    expect(steps(heard).length, name).toBeLessThan(415)
    const id = heard.findLast((one) => one.id !== '')?.id ?? ''
    const rest = await hearUntil(
      await live.openStream({ ...ana, id: 'again' }, id),
      ({ data }) => data.body?.step === 'last',
    )
    expect([...steps(heard), ...steps(rest)], name).toEqual(counting(415))
    break
  }
})

onEach('a laser that is too fast for its reader is dropped, not queued', async ({ live, name }) => {
  const { drive, trainer, fence, learner } = await openRoom(live)
  const ana = await learner('Ana')
  const stream = await live.openStream(ana, '')
  for (let n = 0; n < 2_000; n++)
    await live.perform(trainer, command('laser.move', { x: n / 2_000, y: 0 }, fence))
  await drive('step.go', { lesson: 'a', step: 'b' })
  const heard = await hearUntil(stream, ({ event }) => event === 'step.go')
  const moves = heard.filter(({ event }) => event === 'laser.move').length
  expect(moves, name).toBeGreaterThan(10)
  expect(moves, name).toBeLessThan(1_500)
})
