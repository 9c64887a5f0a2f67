import { createHash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClass } from '../open-class'
import { embeddedDirectory } from '../trial/embedded-directory'
import { startPostgres, type TrialServer } from '../trial/postgres-server'
import { openEmbedded } from './embedded'
import { migrate, migrations } from './migrate'
import type { StoreSettings } from './open-store'
import { openServer } from './server'
import type { Sql } from './sql'

let server: TrialServer | undefined
beforeAll(async () => {
  server = await startPostgres()
}, 120_000)
afterAll(async () => {
  await server?.stop()
})

/** Of every migration that has left the house: data of that version lies somewhere. */
const released: Record<string, string> = {
  '0001-rooms': '7a649cf4a602c61ce50f74cb3da1933d0531bb6b25f16f84374b89df366091c5',
}

test('a migration that was released is never changed', () => {
  for (const [name, hash] of Object.entries(released)) {
    const ddl = migrations.find((one) => one.name === name)?.ddl ?? ''
    expect(createHash('sha256').update(ddl).digest('hex'), name).toBe(hash)
  }
})

/** A class as the version with only the first migrations left it. @returns the trainer's id and the room's */
async function leaveBehind(sql: Sql, count: number) {
  await migrate(sql, migrations.slice(0, count))
  const [room, trainer, learner, fire] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await sql.query('insert into rooms (id, epoch, driver_id) values ($1, gen_random_uuid(), $2)', [
    room,
    trainer,
  ])
  for (const [id, role] of [
    [trainer, 'trainer'],
    [learner, 'learner'],
  ] as const)
    await sql.query(
      'insert into room_member (id, room_id, role, name, token_hash) values ($1, $2, $3, $4, $5)',
      [id, room, role, role, id],
    )
  const body = JSON.stringify({ event: 'E', sends: [{ after: 0 }] })
  await sql.query('insert into webhook_fire (id, room_id, seq, body) values ($1, $2, 1, $3::text::jsonb)', [
    ...[fire, room, body],
  ])
  await sql.query(
    `insert into webhook_delivery (fire_id, member_id, attempt, receipt) values ($1, $2, 1, '{"status":200,"milliseconds":5}')`,
    [fire, learner],
  )
  return { room, trainer }
}

async function opensAgain(settings: StoreSettings, { room, trainer }: { room: string; trainer: string }) {
  const live = await openClass(settings)
  const member = { id: trainer, room, role: 'driver', name: 'Trainer', actsFor: trainer } as const
  const report = await live.report(member)
  const wall = await live.wallSince(member, 0)
  await live.close()
  return { learners: report.learners.map(({ name }) => name), receipts: report.fires[0]?.receipts, wall }
}

test('data of every released version is read by this one, on both stores', async () => {
  for (let count = 1; count < migrations.length; count++) {
    const left: [StoreSettings, Awaited<ReturnType<typeof leaveBehind>>][] = []
    const directory = await embeddedDirectory()
    const embedded = await openEmbedded(directory)
    left.push([{ CLASS_DATA_DIR: directory }, await leaveBehind(embedded, count)])
    await embedded.close()
    if (server) {
      const url = await server.database(`old_${count}`)
      const sql = await openServer({ url })
      left.push([{ DATABASE_URL: url }, await leaveBehind(sql, count)])
      await sql.close()
    }
    for (const [settings, ids] of left) {
      const { learners, receipts, wall } = await opensAgain(settings, ids)
      expect(learners).toEqual(['learner'])
      expect(receipts).toMatchObject([{ n: 0, attempts: 1, status: 200, right: true }])
      expect(wall.deliveries).toMatchObject([{ n: 0, attempt: 1 }])
    }
    rmSync(directory, { recursive: true, force: true })
  }
}, 120_000)
