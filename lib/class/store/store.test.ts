import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDeafPooler } from '../trial/deaf-pooler'
import { openTrials } from '../trial/stores'
import { migrate } from './migrate'
import { openServer } from './server'
import { isDuplicate } from './sql'

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
    expect(await sql.query('select count(*)::int as n from class_migration'), name).toEqual([{ n: 1 }])
  }
})

test('a database of a newer course is refused by the name of what changed it', async () => {
  for (const { sql, name } of opened.trials) {
    await sql.query("insert into class_migration (name) values ('9999-later')")
    await expect(migrate(sql), name).rejects.toThrow(/newer version.*9999-later/)
    await sql.query("delete from class_migration where name = '9999-later'")
  }
})

test('a pooler that keeps notifications to itself is refused, unless the server can be reached past it', async () => {
  const trial = opened.trials.find(({ server }) => server)
  if (!trial?.server) return
  const directUrl = trial.settings.DATABASE_URL ?? ''
  const pooler = await openDeafPooler(trial.server.port)
  const url = directUrl.replace(String(trial.server.port), String(pooler.port))
  await expect(openServer({ url })).rejects.toThrow(/notification.*pooler.*DATABASE_URL_DIRECT/)
  const sql = await openServer({ url, directUrl })
  const heard = new Promise((resolve) => sql.listen('door', resolve, () => {}))
  await sql.query("select pg_notify('door', 'knock')")
  expect(await heard).toBe('knock')
  await sql.close()
  pooler.close()
})
