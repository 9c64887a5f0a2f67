import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedDirectory } from '../trial/embedded-directory'
import { bundleClassServer, type ClassServer, startClassServer } from './trial/class-server'
import { invited, joins, opensRoom, Visitor } from './trial/visitor'

let server: ClassServer
let directory: string
beforeAll(async () => {
  directory = await embeddedDirectory()
  server = await startClassServer(await bundleClassServer(), { CLASS_DATA_DIR: directory })
}, 120_000)
afterAll(async () => {
  await server?.end('SIGTERM')
  rmSync(directory, { recursive: true, force: true })
})

const lesson = 'webhooks/verify-signatures'
const quiz = `${lesson}/sudden-401`

test('a room begins at the first step of its first lesson, and only with lessons there are', async () => {
  const { trainer } = await opensRoom(server.url, [lesson, 'apis/http-methods'])
  expect((await trainer.get('trainer/scene')).json).toMatchObject({
    seq: 0,
    state: 'lobby',
    scene: {
      lessons: [lesson, 'apis/http-methods'],
      locale: 'en',
      position: { lesson, step: 'goal', fragment: 0 },
    },
    me: { role: 'driver', name: 'Trainer' },
  })
  expect((await trainer.get('trainer/seat')).json.room).toEqual({
    ...{ state: 'lobby', locked: false, locale: 'en', lessons: [lesson, 'apis/http-methods'] },
  })
  const body = { name: 'Trainer', locale: 'en', lessons: [lesson] }
  for (const wrong of [{ lessons: [] }, { lessons: ['no/lesson'] }, { locale: 'fr' }, { name: '\u200b' }])
    expect((await new Visitor(server.url).post('rooms', { ...body, ...wrong })).status).toBe(400)
})

test('who cannot stream asks again and again, and each answer says where to go on', async () => {
  const { trainer, code, fence } = await opensRoom(server.url)
  const learner = await joins(server.url, code, 'Bo')
  const { id } = (await learner.get('learner/scene')).json
  const waiting = learner.get(`learner/events?wait=20&after=${id}`)
  expect((await trainer.command('trainer', 'room.start', {}, fence)).json).toEqual({ seq: 1 })
  const { events, id: next } = (await waiting).json
  expect(events).toEqual([expect.objectContaining({ seq: 1, kind: 'room.start' })])
  expect((await learner.get(`learner/events?wait=0&after=${next}`)).json).toEqual({ id: next, events: [] })
  expect((await learner.get('learner/events?wait=0&after=')).json.resync).toBe(true)
})

test('another code makes the old one wrong, and a second trainer and a phone find their seats', async () => {
  const { trainer, code } = await opensRoom(server.url)
  const fresh = (await trainer.post('trainer/code', {})).json.code
  expect(fresh).not.toBe(code)
  expect((await trainer.get('trainer/code')).json.code).toBe(fresh)
  expect((await new Visitor(server.url).post('knock', { code })).status).toBe(404)
  const second = await invited(trainer, 'trainer', 'Second')
  expect((await second.get('trainer/seat')).json.role).toBe('co-trainer')
  const phone = await invited(trainer, 'remote', 'Phone')
  expect((await phone.get('remote/seat')).json.role).toBe('remote')
  const { sign, until } = (await trainer.get('trainer/sign')).json
  expect(sign).toHaveLength(4)
  expect(until).toBeGreaterThan(Date.now() - 1_000)
})

test('every learner has a secret of their own, and nobody else has one', async () => {
  const { trainer, code } = await opensRoom(server.url)
  const [bo, eve] = [await joins(server.url, code, 'Bo'), await joins(server.url, code, 'Eve')]
  const secretOf = async (visitor: Visitor) => (await visitor.get('learner/secret')).json.secret
  expect(await secretOf(bo)).toMatch(/^whsec_/)
  expect(await secretOf(bo)).toBe(await secretOf(bo))
  expect(await secretOf(eve)).not.toBe(await secretOf(bo))
  expect((await trainer.get('trainer/secret')).status).toBe(403)
})

test('trainers see how a round stands before it is shown, and afterwards what is left of the class', async () => {
  const { trainer, code, fence } = await opensRoom(server.url)
  const learner = await joins(server.url, code, '=Bo')
  await trainer.command('trainer', 'room.start', {}, fence)
  await trainer.command('trainer', 'poll.open', { poll: quiz, round: 1, choices: ['reading', 'off'] }, fence)
  expect(
    (await learner.command('learner', 'vote.cast', { poll: quiz, round: 1, choice: 'off' })).status,
  ).toBe(200)
  const asked = `polls?poll=${quiz}&round=1`
  expect((await trainer.get(`trainer/${asked}`)).json).toMatchObject({ totals: { off: 1 }, voters: 1 })
  expect((await learner.get(`learner/${asked}`)).status).toBe(403)
  expect((await trainer.get('trainer/polls?poll=&round=x')).status).toBe(400)
  await trainer.command('trainer', 'room.end', {}, fence)

  const report = (await trainer.get('trainer/report?format=json')).json
  expect(report).toMatchObject({ lessons: [lesson], state: 'ended', learners: [{ name: '=Bo' }] })
  const table = await trainer.get('trainer/report?format=csv')
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(table.headers.get('content-disposition')).toMatch(
    /^attachment; filename="class-\d{4}-\d\d-\d\d\.csv"$/,
  )
  expect(table.text).toMatch(/\r\n'=Bo,/)
  const replay = (await trainer.get('trainer/replay')).json
  expect((replay.events as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'room.start',
    'poll.open',
    'room.end',
  ])
  for (const path of ['report', 'replay']) expect((await learner.get(`learner/${path}`)).status).toBe(403)
})
