import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedDirectory } from '@/lib/class/trial/embedded-directory'
import { RandomStream } from '@/mocks/random'
import { openReceiver } from '../trial/receiver'
import { bundle, killAll, startProcess } from '../trial/start-process'

const rounds = Number(process.env.OUTSIDE_KILLS ?? 3)
const seed = Number(process.env.OUTSIDE_SEED ?? 20_261_122)
/** Past every lease. */
const later = 60_000

let program: string
let directory: string
let receiver: Awaited<ReturnType<typeof openReceiver>>
beforeAll(async () => {
  program = await bundle('delivering-process')
  directory = await embeddedDirectory()
  receiver = await openReceiver()
}, 120_000)
afterAll(() => {
  killAll()
  receiver.close()
  for (const path of [program, directory]) rmSync(path, { recursive: true, force: true })
})

const arrived = () => receiver.received.map(({ body }) => String(JSON.parse(body).content.name))

test(`nothing owed for an acknowledged write is lost when the process is killed ${rounds} times`, async () => {
  const chance = new RandomStream(seed, 'kills')
  const owed: string[] = []
  for (let round = 0; round < rounds; round++) {
    const running = startProcess(program, directory, receiver.url, String(round * later), 'write')
    const enough = 20 + Math.floor(chance.next() * 150)
    await expect
      .poll(() => running.acknowledged.length, { timeout: 60_000, interval: 1 })
      .toBeGreaterThan(enough)
    await running.kill()
    expect(running.complaint()).toBe('')
    owed.push(...running.acknowledged.map(({ contact }) => contact))
  }
  const before = new Set(arrived())
  const last = startProcess(program, directory, receiver.url, String(rounds * later))
  const missing = () => owed.filter((contact) => !arrived().includes(contact))
  await expect.poll(missing, { timeout: 60_000, interval: 200 }).toEqual([])
  await last.kill()
  expect(last.complaint()).toBe('')
  // Else nothing was under way when it ended, and the test has shown nothing.
  const late = owed.filter((contact) => !before.has(contact))
  expect(late.length).toBeGreaterThan(0)
  const twice =
    receiver.received.length - new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size
  console.info(
    `${rounds} kills, ${owed.length} owed, ${late.length} came after, ${twice} twice (seed ${seed})`,
  )
}, 600_000)
