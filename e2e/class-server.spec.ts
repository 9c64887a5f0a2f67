import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Follower } from '../lib/class/http/trial/follower'
import { joins, opensRoom, type Visitor } from '../lib/class/http/trial/visitor'
import { startPostgres } from '../lib/class/trial/postgres-server'
import { ended, stop } from '../scripts/child.mjs'
import { freePort } from '../scripts/port.mjs'
import { serve } from '../scripts/server.mjs'

// These start production servers of their own from the build that is there.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const host = '127.0.0.1'

/** The trainer's next step, sent again under the same name until it is accepted. */
async function step(trainer: Visitor, fence: number, fragment: number): Promise<void> {
  const body = { lesson: 'webhooks/verify-signatures', step: 'look', fragment }
  const command = { cmdId: randomUUID(), kind: 'step.go', body, fence }
  const send = () => trainer.post('trainer/commands', command).then(({ status }) => status)
  await expect.poll(() => send().catch(() => 0), { timeout: 30_000 }).toBe(200)
}

async function followers(url: string, code: string, many: number): Promise<Follower[]> {
  const learners = await Promise.all(Array.from({ length: many }, (_, i) => joins(url, code, `Learner ${i}`)))
  return learners.map((learner) => new Follower(learner, 'learner'))
}

const numbers = (to: number) => Array.from({ length: to }, (_, i) => i + 1)

test('a server told to end says goodbye to its streams and is gone in 3 s; the next one goes on where it stood', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'class-e2e-'))
  const where = { host, port: await freePort(), settings: { CLASS_DATA_DIR: directory } }
  let server = await serve(where)
  try {
    const { trainer, code, fence } = await opensRoom(server.url)
    const learners = await followers(server.url, code, 30)
    await step(trainer, fence, 1)
    await Promise.all(learners.map((one) => one.until(({ seqs }) => seqs.length === 1)))

    const began = performance.now()
    server.child.kill('SIGTERM')
    expect(await ended(server.child)).toBe(0)
    expect(performance.now() - began).toBeLessThan(3_000)

    server = await serve(where)
    for (const fragment of [2, 3, 4]) await step(trainer, fence, fragment)
    await Promise.all(learners.map((one) => one.until(({ seqs }) => seqs.length >= 4)))
    for (const one of learners) {
      one.stop()
      expect(one.seqs).toEqual(numbers(4))
    }
  } finally {
    await stop(server.child)
    rmSync(directory, { recursive: true, force: true })
  }
})

test('two servers on one PostgreSQL are one class, and it goes on when one of them is killed', async () => {
  const postgres = await startPostgres()
  // It has said aloud that there is none.
  if (!postgres) return
  const settings = { DATABASE_URL: await postgres.database('class') }
  const first = await serve({ host, port: await freePort(), settings })
  const second = await serve({ host, port: await freePort(), settings })
  try {
    const { trainer, code, fence } = await opensRoom(first.url)
    const learners = await followers(second.url, code, 10)
    for (const fragment of [1, 2, 3]) await step(trainer, fence, fragment)
    await Promise.all(learners.map((one) => one.until(({ seqs }) => seqs.length === 3)))

    first.child.kill('SIGKILL')
    await ended(first.child)
    // What a balancer does.
    trainer.url = second.url
    for (const fragment of [4, 5, 6]) await step(trainer, fence, fragment)
    await Promise.all(learners.map((one) => one.until(({ seqs }) => seqs.length >= 6)))
    const wall = await trainer.get('trainer/wall?since=0')
    expect((wall.json.present as string[]).length).toBe(10)
    for (const one of learners) {
      one.stop()
      expect(one.seqs).toEqual(numbers(6))
    }
  } finally {
    await Promise.all([stop(first.child), stop(second.child)])
    await postgres.stop()
  }
})
