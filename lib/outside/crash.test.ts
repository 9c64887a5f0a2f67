import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/lib/class/store/open-store'
import { embeddedDirectory } from '@/lib/class/trial/embedded-directory'
import { RandomStream } from '@/mocks/random'
import { openKeeper } from './open-keeper'
import { type Acknowledged, bundle, killAll, startProcess } from './trial/start-process'
import { keyOf } from './workspace-key'

const rounds = Number(process.env.OUTSIDE_KILLS ?? 3)
const seed = Number(process.env.OUTSIDE_SEED ?? 20_261_121)

let program: string
let directory: string
beforeAll(async () => {
  program = await bundle('writing-process')
  directory = await embeddedDirectory()
}, 120_000)
afterAll(() => {
  killAll()
  for (const path of [program, directory]) rmSync(path, { recursive: true, force: true })
})

async function lostOf(acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const sql = await openStore({ CLASS_DATA_DIR: directory })
  const keeper = await openKeeper(sql, directory)
  const kept = new Set<string>()
  for (const workspace of new Set(acknowledged.map((one) => one.workspace))) {
    const rows = (await keeper.load(keyOf(workspace)))?.state.world.tables.contact ?? []
    for (const { id } of rows) kept.add(`${workspace} ${id}`)
  }
  await keeper.close()
  await sql.close()
  return acknowledged.filter(({ workspace, contact }) => !kept.has(`${workspace} ${contact}`))
}

test(`no acknowledged write is lost when the process is killed ${rounds} times without a warning`, async () => {
  const chance = new RandomStream(seed, 'kills')
  const all: Acknowledged[] = []
  for (let round = 0; round < rounds; round++) {
    const writing = startProcess(program, directory)
    const enough = 4 + Math.floor(chance.next() * 300)
    await expect
      .poll(() => writing.acknowledged.length, { timeout: 60_000, interval: 1 })
      .toBeGreaterThan(enough)
    await writing.kill()
    expect(writing.complaint()).toBe('')
    all.push(...writing.acknowledged)
  }
  expect(await lostOf(all)).toEqual([])
  expect(all.length).toBeGreaterThan(rounds * 5)
  console.info(`${rounds} kills, ${all.length} acknowledged, 0 lost (seed ${seed})`)
}, 600_000)
