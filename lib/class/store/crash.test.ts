import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RandomStream } from '@/mocks/random'
import { type Acknowledged, bundleWriter, startWriting } from '../trial/child-class'
import { embeddedDirectory } from '../trial/embedded-directory'
import { openStore } from './open-store'

const rounds = Number(process.env.CLASS_KILLS ?? 6)
const seed = Number(process.env.CLASS_SEED ?? 20_261_121)

let program: string
let directory: string
const rubbish: string[] = []
beforeAll(async () => {
  program = await bundleWriter()
  directory = await embeddedDirectory()
  rubbish.push(program, directory)
}, 120_000)
afterAll(() => {
  for (const path of rubbish) rmSync(path, { recursive: true, force: true })
})

/** What was acknowledged and is not there, and whether numbers have gaps. */
async function losses(acknowledged: Acknowledged[]) {
  const sql = await openStore({ CLASS_DATA_DIR: directory })
  const rows = await sql.query<{ key: string }>(
    `select concat_ws(' ', room_id, seq, body ->> 'step') as key from room_event`,
  )
  const gaps = await sql.query(
    `select r.id from rooms r left join room_event e on e.room_id = r.id
     group by r.id, r.seq having r.seq <> count(e.seq) or r.seq <> coalesce(max(e.seq), 0)`,
  )
  await sql.close()
  const kept = new Set(rows.map(({ key }) => key))
  return { lost: acknowledged.filter(({ room, seq, step }) => !kept.has(`${room} ${seq} ${step}`)), gaps }
}

test(`nothing acknowledged is lost when the process is killed ${rounds} times without a warning`, async () => {
  const chance = new RandomStream(seed, 'kills')
  const all: Acknowledged[] = []
  for (let round = 0; round < rounds; round++) {
    const writing = startWriting(program, directory)
    // Every fifth dies while it is still opening what the one before left behind.
    if (round % 5 === 4) await pause(chance.next() * 1_500)
    else {
      await writing.started
      const enough = 50 + Math.floor(chance.next() * 200)
      await expect
        .poll(() => writing.acknowledged.length, { timeout: 30_000, interval: 1 })
        .toBeGreaterThan(enough)
    }
    await writing.kill()
    expect(writing.complaint()).toBe('')
    all.push(...writing.acknowledged)
  }
  const { lost, gaps } = await losses(all)
  expect({ lost, gaps }).toEqual({ lost: [], gaps: [] })
  expect(all.length).toBeGreaterThan(rounds * 40)
  console.info(`${rounds} kills, ${all.length} acknowledged, 0 lost (seed ${seed})`)
}, 600_000)

test('a second process is refused by name while the first is alive, which goes on undisturbed', async () => {
  const first = startWriting(program, directory)
  await first.started
  const second = startWriting(program, directory)
  expect(await second.ended).not.toBe(0)
  expect(second.complaint()).toContain(`process ${first.process.pid} on`)
  expect(second.complaint()).toMatch(/Stop that process.*CLASS_DATA_DIR.*DATABASE_URL/)
  const before = first.acknowledged.length
  await expect.poll(() => first.acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before)
  await first.kill()
  expect((await losses(first.acknowledged)).lost).toEqual([])
}, 120_000)

test('a first start that was cut short is begun again', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'class-first-'))
  rubbish.push(fresh)
  const cut = startWriting(program, fresh)
  await expect.poll(() => existsSync(join(fresh, 'pg')), { timeout: 30_000, interval: 20 }).toBe(true)
  await cut.kill()
  expect(existsSync(join(fresh, 'store.json'))).toBe(false)
  const again = startWriting(program, fresh)
  await again.started
  await again.kill()
  expect(again.complaint()).toBe('')
  expect(again.acknowledged.length).toBeGreaterThan(0)
}, 180_000)
