import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClass } from './open-class'
import { openRoom } from './trial/classroom'
import { moveClock, openClasses } from './trial/stores'

let opened: Awaited<ReturnType<typeof openClasses>>
beforeAll(async () => {
  opened = await openClasses()
}, 120_000)
afterAll(() => opened.close())

test('who is connected to any process is present for trainers of every process, once, until they leave', async () => {
  for (const { live, settings, server, name } of opened.classes) {
    const other = server ? await openClass(settings) : live
    const { trainer, learner } = await openRoom(live)
    const [ana, bob] = [await learner('Ana'), await learner('Bob')]
    const pages = [
      await live.openStream(ana, ''),
      await other.openStream(ana, ''),
      await other.openStream(bob, ''),
    ]
    const present = async () => (await live.wallSince(trainer, 0)).present.sort()
    await expect.poll(present, { message: name, timeout: 20_000 }).toEqual([ana.id, bob.id].sort())
    await pages[2]?.cancel()
    await expect.poll(present, { message: name, timeout: 20_000 }).toEqual([ana.id])
    if (other !== live) {
      // It died without a word: its row grows old.
      await live.sql.query(
        'insert into process_presence (process, room_id, members) values ($1, $2, $3::text::jsonb)',
        [...['00000000-0000-4000-8000-000000000000', trainer.room, JSON.stringify([bob.id])]],
      )
      expect(await present(), name).toContain(bob.id)
      await moveClock(live.sql, 26_000)
      expect(await present(), name).not.toContain(bob.id)
      await moveClock(live.sql, 0)
      await other.close()
    }
  }
})

test('minutes are counted while somebody is here, and an absence is none of them', async () => {
  for (const { live, name } of opened.classes) {
    const { trainer, learner } = await openRoom(live)
    const ana = await learner('Ana')
    const report = async () => (await live.report(trainer)).learners[0]
    expect(await report(), name).toMatchObject({ minutes: 0, lastSeen: null })
    const seen = async () => (await report())?.lastSeen
    const page = await live.openStream(ana, '')
    await expect.poll(seen, { timeout: 20_000 }).not.toBeNull()
    const came = (await seen()) ?? 0
    await moveClock(live.sql, 30_000)
    await page.cancel()
    await expect.poll(seen, { timeout: 20_000 }).toBeGreaterThan(came + 29_000)
    expect((await report())?.minutes, name).toBeCloseTo(0.5, 1)
    await moveClock(live.sql, 600_000)
    const back = await live.openStream(ana, '')
    await expect.poll(seen, { timeout: 20_000 }).toBeGreaterThan(came + 599_000)
    expect((await report())?.minutes, name).toBeCloseTo(0.5, 1)
    await back.cancel()
    await moveClock(live.sql, 0)
  }
})
