import { afterAll, beforeAll, expect, test } from 'vitest'
import { openClass } from '../open-class'
import { command, hearUntil, openRoom } from '../trial/classroom'
import { openDeafPooler } from '../trial/deaf-pooler'
import { openPgBouncer } from '../trial/pgbouncer'
import { openTrials } from '../trial/stores'
import { migrate, migrations } from './migrate'
import { openServer } from './server'
import { isDuplicate, type Sql } from './sql'

let opened: Awaited<ReturnType<typeof openTrials>>
beforeAll(async () => {
  opened = await openTrials()
}, 120_000)
afterAll(() => opened.close())

test('both stores give numbers, JSON and duplicates back in the same shape', async () => {
  for (const { sql, name } of opened.trials) {
    const [row] = await sql.query('select $1::bigint + 1 as n, $2::text::jsonb as j, $3::boolean as b', [
      1_900_000_000_000,
      '{"a":[1]}',
      true,
    ])
    expect(row, name).toEqual({ n: 1_900_000_000_001, j: { a: [1] }, b: true })
    const again = sql.query("insert into class_secret (secret) values ('x')")
    await expect(again.catch(isDuplicate), name).resolves.toBe(true)
  }
})

test('to migrate twice at once is to migrate once', async () => {
  for (const { sql, name } of opened.trials) {
    await Promise.all([migrate(sql), migrate(sql)])
    expect(await sql.query('select count(*)::int as n from class_migration'), name).toEqual([
      { n: migrations.length },
    ])
  }
})

test('a database of a newer course is refused by the name of what changed it', async () => {
  for (const { sql, name } of opened.trials) {
    await sql.query("insert into class_migration (name) values ('9999-later')")
    await expect(migrate(sql), name).rejects.toThrow(/newer version.*9999-later/)
    await sql.query("delete from class_migration where name = '9999-later'")
  }
})

/** Resolves once the ear is open, with what it will hear first. */
async function listening(sql: Sql, channel: string): Promise<{ heard: Promise<string> }> {
  let hear = (_: string) => {}
  const heard = new Promise<string>((resolve) => {
    hear = resolve
  })
  await new Promise<void>((open) => void sql.listen(channel, hear, open))
  return { heard }
}

const poolers = { 'a deaf stand-in': openDeafPooler, PgBouncer: openPgBouncer }

for (const [kind, openPooler] of Object.entries(poolers))
  test(`a pooler that keeps notifications to itself is refused, unless the server can be reached past it: ${kind}`, async () => {
    const trial = opened.trials.find(({ server }) => server)
    const pooler = trial?.server && (await openPooler(trial.server.port))
    if (!trial?.server || !pooler) return
    const directUrl = trial.settings.DATABASE_URL ?? ''
    const url = directUrl.replace(String(trial.server.port), String(pooler.port))
    await expect(openServer({ url })).rejects.toThrow(/notification.*pooler.*DATABASE_URL_DIRECT/)
    const live = await openClass({ DATABASE_URL: url, DATABASE_URL_DIRECT: directUrl })
    const { drive, trainer, learner } = await openRoom(live)
    const heard = hearUntil(await live.openStream(trainer, ''), ({ data }) => data.body?.step === 'last')
    const learners = await Promise.all(Array.from({ length: 20 }, (_, i) => learner(`Ana ${i}`)))
    await Promise.all(
      learners.map((ana) => live.perform(ana, command('progress.set', { step: 'a', state: 'done' }))),
    )
    for (const step of ['one', 'two', 'last']) await drive('step.go', { lesson: 'a', step })
    expect((await heard).filter(({ event }) => event === 'step.go')).toHaveLength(3)
    expect((await live.wallSince(trainer, 0)).progress).toHaveLength(20)
    const knock = await listening(live.sql, 'door')
    await live.sql.query("select pg_notify('door', 'knock')")
    expect(await knock.heard).toBe('knock')
    await live.close()
    await pooler.close()
  })
