import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedDirectory } from '../trial/embedded-directory'
import { bundleClassServer, type ClassServer, startClassServer } from './trial/class-server'
import { Follower } from './trial/follower'
import { joins, opensRoom, type Visitor } from './trial/visitor'

const learners = 200

let program: string
let directory: string
let server: ClassServer
beforeAll(async () => {
  directory = await embeddedDirectory()
  program = await bundleClassServer()
  server = await startClassServer(program, { CLASS_DATA_DIR: directory })
}, 120_000)
afterAll(async () => {
  await server?.end('SIGTERM')
  rmSync(directory, { recursive: true, force: true })
})

/** Goes through steps until told to stop, each one until it is accepted. @returns how many there were */
function teach(trainer: Visitor, fence: number): () => Promise<number> {
  let going = true
  const accepted = async () => {
    for (let steps = 0; ; steps++) {
      if (!going) return steps
      const body = { lesson: 'webhooks/verify-signatures', step: 'look', fragment: steps }
      const command = { cmdId: randomUUID(), kind: 'step.go', body, fence }
      const send = () => trainer.post('trainer/commands', command).catch(() => undefined)
      while ((await send())?.status !== 200) await pause(100)
      await pause(20)
    }
  }
  const done = accepted()
  return () => {
    going = false
    return done
  }
}

test('told to end with 200 streams open it ends within 3 s, and 5 s after it answers again everybody is back and has everything once', async () => {
  const { trainer, code, fence } = await opensRoom(server.url)
  const followers: Follower[] = []
  for (let i = 0; i < learners; i += 20) {
    const joined = Array.from({ length: 20 }, (_, j) => joins(server.url, code, `Learner ${i + j}`))
    followers.push(...(await Promise.all(joined)).map((visitor) => new Follower(visitor, 'learner')))
  }
  const finish = teach(trainer, fence)
  await Promise.all(followers.map((one) => one.until(({ seqs }) => seqs.length > 5)))

  expect(await server.end('SIGTERM')).toBeLessThan(3_000)
  expect(await server.ended).toBe(0)
  const down = performance.now()
  server = await startClassServer(program, { CLASS_DATA_DIR: directory }, server.port)
  // How long the database takes to open is a matter of the machine and of how busy it is.
  expect((await trainer.get('trainer/seat')).status).toBe(200)
  const up = performance.now()
  await Promise.all(followers.map((one) => one.until(({ openedAt }) => openedAt > down)))
  const back = performance.now() - up

  const steps = await finish()
  await Promise.all(followers.map((one) => one.until(({ seqs }) => (seqs.at(-1) ?? 0) >= steps)))
  for (const one of followers) one.stop()
  const every = Array.from({ length: steps }, (_, i) => i + 1)
  for (const one of followers) expect(one.seqs).toEqual(every)
  expect(back).toBeLessThan(5_000)
}, 180_000)

test('streams are told when to come back, and a question that waits holds nobody up', async () => {
  const { trainer } = await opensRoom(server.url)
  const { id } = (await trainer.get('trainer/scene')).json
  const waiting = trainer.get(`trainer/events?wait=20&after=${id}`).catch(() => undefined)
  const streams = await Promise.all([trainer.stream('trainer'), trainer.stream('trainer')])
  const texts = streams.map(({ body }) => new Response(body).text())
  expect(await server.end('SIGTERM')).toBeLessThan(3_000)
  for (const text of await Promise.all(texts)) expect(text).toMatch(/retry: \d+\nevent: bye\n/)
  await waiting
})
