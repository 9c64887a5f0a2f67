import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, listen, openRoom } from '../trial/classroom'
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

onEach(
  'a trainer is told a few times, not a hundred, that the wall has changed; a learner never',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const ana = await learner('Ana')
    const heard = { trainer: 0, learner: 0 }
    const count = async (who: 'trainer' | 'learner') => {
      for await (const { event } of listen(await live.openStream(who === 'trainer' ? trainer : ana, '')))
        if (event === 'wall.changed') heard[who] += 1
    }
    const counting = [count('trainer'), count('learner')]
    const more = await Promise.all(Array.from({ length: 20 }, (_, i) => learner(`Bob ${i}`)))
    for (const state of ['working', 'failing', 'working', 'done'])
      await Promise.all(more.map((bob) => live.perform(bob, command('progress.set', { step: 's', state }))))
    await expect.poll(() => heard.trainer, { timeout: 5_000 }).toBeGreaterThan(0)
    await drive('room.end')
    await Promise.all(counting)
    expect(heard.trainer, name).toBeLessThan(20)
    expect(heard.learner, name).toBe(0)
  },
)

onEach(
  'the wall has every learner, how far each is, raised hands and what handlers did',
  async ({ live, name }) => {
    const { trainer, learner, drive } = await openRoom(live)
    const [ana, bob] = [await learner('Ana'), await learner('Bob')]
    const report = (kind: 'progress.set' | 'help.raise' | 'delivery.report', body: object) =>
      live.perform(ana, command(kind, body))
    await report('progress.set', { step: 's1', state: 'working' })
    await report('progress.set', { step: 's1', state: 'failing', detail: { checks: ['signature'] } })
    await report('help.raise', { step: 's1', note: 'Why 401?' })
    await report('help.raise', { step: 's1', note: 'Still 401', shown: { method: 'GET' } })
    const fire = command('webhook.fire', { event: 'E', sends: [{ after: 0 }] }, 1)
    await live.perform(trainer, fire)
    const receipt = { status: 200, milliseconds: 12, digest: 'x' }
    await report('delivery.report', { fire: fire.cmdId, attempt: 1, receipt })
    await report('delivery.report', { fire: fire.cmdId, attempt: 1, receipt: { ...receipt, status: 500 } })
    await live.openStream(bob, '')

    const wall = await live.wallSince(trainer, 0)
    expect(wall.members.map((member) => member.name).sort(), name).toEqual(['Ana', 'Bob'])
    expect(wall.progress, name).toEqual([
      { member: ana.id, step: 's1', state: 'failing', detail: { checks: ['signature'] } },
    ])
    expect(wall.hands, name).toMatchObject([{ member: ana.id, note: 'Still 401', shown: { method: 'GET' } }])
    expect(wall.deliveries, name).toEqual([{ fire: fire.cmdId, member: ana.id, attempt: 1, receipt }])
    expect(wall.present, name).toEqual([bob.id])
    await live.perform(trainer, command('help.resolve', { member: ana.id }))
    expect((await live.wallSince(trainer, wall.at)).hands, name).toEqual([])

    const other = await openRoom(live)
    const stranger = await other.learner('Eve')
    await expect(
      live.perform(stranger, command('delivery.report', { fire: fire.cmdId, attempt: 1, receipt })),
      name,
    ).rejects.toThrow('not-now')
    await drive('room.end')
  },
)
