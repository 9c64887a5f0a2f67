import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClass } from '../class/open-class'
import { command } from '../class/trial/classroom'
import { openClasses } from '../class/trial/stores'
import { LiveRoom } from './live-room'
import type { FakeStream } from './trial/fake-stream'
import { type Running, towards } from './trial/real-class'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

/** A room with a trainer at the wheel and learners whose pages follow it. */
async function classroom(one: (typeof opened.classes)[number], names: string[]) {
  const running: Running = { live: one.live }
  const first = await one.live.createRoom('Trainer', { lessons: ['a'] })
  const streams = new Set<FakeStream>()
  const learners = await Promise.all(
    names.map(async (name) => {
      const ticket = await one.live.lookUpCode({ typed: first.code, address: '192.0.2.1' })
      const { token, member } = await one.live.join(ticket, name)
      const room = new LiveRoom('learner', towards(running, token, streams))
      const seqs: number[] = []
      room.on('step.go', (_, { seq }) => seqs.push(seq ?? 0))
      return { room, seqs, member, leave: room.subscribe(() => {}) }
    }),
  )
  const drive = async (kind: 'step.go' | 'room.end', body = {}) => {
    const live = running.live ?? one.live
    return live.perform(await live.memberOf(first.token), command(kind, body, first.fence))
  }
  return { running, first, streams, learners, drive }
}

const patient = { timeout: 20_000, interval: 20 }

test('over restarts of the server every learner sees every step once and in order, and loses no answer', async () => {
  for (const one of opened.classes) {
    const { running, streams, learners, drive } = await classroom(one, ['Ana', 'Bob', 'Cleo'])
    const go = (fragment: number) => drive('step.go', { lesson: 'a', step: 's', fragment })
    const answered = (n: number) => ({ step: `s${n}`, state: 'done' as const })
    await expect.poll(() => learners.every(({ room }) => room.get().link === 'open'), patient).toBe(true)

    let step = 0
    for (let restart = 0; restart < 3; restart++) {
      for (let n = 0; n < 4; n++) await go(++step)
      running.live = undefined
      // Once with a goodbye, else without a word.
      if (restart === 0) await one.live.close()
      else for (const stream of [...streams]) stream.fail()
      for (const { room } of learners) void room.send('progress.set', answered(restart), { keep: true })
      await expect.poll(() => learners.every(({ room }) => room.get().link === 'lost'), patient).toBe(true)
      if (restart === 0) one.live = await openClass(one.settings)
      running.live = one.live
      for (let n = 0; n < 4; n++) await go(++step)
      await expect.poll(() => learners.every(({ seqs }) => seqs.length === step), patient).toBe(true)
    }
    for (const { room, seqs } of learners) {
      expect(seqs, one.name).toEqual(Array.from({ length: step }, (_, i) => i + 1))
      await expect.poll(() => room.get(), patient).toMatchObject({ link: 'open', waiting: 0 })
      expect(room.get().seat?.scene, one.name).toEqual({
        lessons: ['a'],
        position: { lesson: 'a', step: 's', fragment: step },
      })
    }
    const done = await one.live.sql.query<{ member: string; step: string }>(
      `select member_id as member, step from room_progress where member_id in
       (select value::uuid from jsonb_array_elements_text($1::text::jsonb)) order by step`,
      [JSON.stringify(learners.map(({ member }) => member))],
    )
    expect(done, one.name).toHaveLength(3 * learners.length)

    await drive('room.end')
    await expect.poll(() => learners.every(({ room }) => room.get().link === 'gone'), patient).toBe(true)
    for (const { leave } of learners) leave()
  }
})

test('whose streams are cut again and again follows the real room by asking', async () => {
  for (const one of opened.classes) {
    const { running, streams, learners, drive } = await classroom(one, ['Ana'])
    const [ana] = learners
    await expect.poll(() => ana?.room.get().link, patient).toBe('open')
    running.cutsStreams = true
    for (const stream of [...streams]) stream.fail()
    await expect.poll(() => ana?.room.get().link, patient).toBe('polling')
    await drive('step.go', { lesson: 'a', step: 's', fragment: 1 })
    await drive('step.go', { lesson: 'a', step: 's', fragment: 2 })
    await expect.poll(() => ana?.seqs, patient).toEqual([1, 2])
    ana?.leave()
  }
})
