import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asFiles } from '@/components/exercise/start'
import { startOf } from '@/components/exercise/start-of'
import { readExercise } from '@/lib/content/exercise'
import { readTeaching } from '@/lib/content/teaching'
import { findLesson, readCourse } from '@/lib/content/tree'
import { embeddedDirectory } from '../trial/embedded-directory'
import { bundleClassServer, type ClassServer, startClassServer } from './trial/class-server'
import { Follower } from './trial/follower'
import { invited, joins, opensRoom, Visitor } from './trial/visitor'

const lessonId = 'webhooks/verify-signatures'
const exerciseId = `${lessonId}/refuse-the-forged`
const quizId = `${lessonId}/sudden-401`

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

/** As it stands inside JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

/** What nobody but a trainer may hold before the room has seen it. */
async function secrets() {
  const lesson = findLesson(readCourse(), lessonId)?.lesson
  if (!lesson) throw new Error(`Failed to find ${lessonId}`)
  const { notes, keys } = await readTeaching(lesson, 'en')
  const exercise = readExercise(lesson, 'refuse-the-forged', 'en')
  const files = Object.values(asFiles(startOf(exercise.solution, exercise, 'en')))
  return {
    notes: Object.values(notes).map(({ html }) => inJson(html)),
    keys: Object.values(keys['sudden-401']?.whys ?? {}).map(inJson),
    solutions: [exercise.messages.explanation, ...files].map(inJson),
  }
}

const found = (visitor: Visitor, texts: string[]) => texts.filter((text) => visitor.received.includes(text))

/** Everything a seat can be asked for, twice as much as it may have. */
async function askEverything(visitor: Visitor, as: string): Promise<void> {
  const gets = [
    ...[
      'seat',
      'scene',
      'events?wait=0&after=',
      'wall?since=0',
      'code',
      'sign',
      'secret',
      'report?format=json',
    ],
    ...['report?format=csv', 'replay', `polls?poll=${quizId}&round=1`],
    ...['en', 'pt'].flatMap((locale) => [
      `notes?lesson=${lessonId}&locale=${locale}`,
      `solution?exercise=${exerciseId}&locale=${locale}`,
      `key?quiz=${quizId}&locale=${locale}`,
    ]),
  ]
  for (const seat of new Set([as, 'trainer'])) for (const path of gets) await visitor.get(`${seat}/${path}`)
  for (const path of ['time', 'doctor']) await visitor.get(path)
  const kinds = [
    'solution.reveal',
    'poll.open',
    'poll.publish',
    'room.start',
    'step.go',
    'wheel.take',
  ] as const
  for (const kind of kinds)
    await visitor.command(as, kind, { exercise: exerciseId, poll: quizId, round: 1 }, 1)
}

/** @returns what came through a visitor's stream until the room ended */
async function streamOf(visitor: Visitor, as: string): Promise<string> {
  const { body } = await visitor.stream(as)
  return new Response(body).text()
}

test('no byte of notes, keys or solutions reaches anybody but trainers before it is shown to all', async () => {
  const hidden = await secrets()
  const all = Object.values(hidden).flat()
  expect(all.length).toBeGreaterThan(8)
  const { trainer, code, fence } = await opensRoom(server.url)
  const others: [Visitor, string][] = [
    [await joins(server.url, code, 'Bo'), 'learner'],
    [await invited(trainer, 'projector', 'Screen'), 'screen'],
    [await invited(trainer, 'remote', 'Phone'), 'remote'],
    [new Visitor(server.url), 'learner'],
  ]
  const streams = others.slice(0, 3).map(([visitor, as]) => streamOf(visitor, as))
  await trainer.command('trainer', 'room.start', {}, fence)
  for (const [visitor, as] of others) await askEverything(visitor, as)
  await trainer.command('trainer', 'room.end', {}, fence)
  for (const [i, text] of (await Promise.all(streams)).entries()) {
    const [visitor] = others[i] ?? []
    if (visitor) visitor.received += text
  }
  const [learner, screen, phone, stranger] = others.map(([visitor]) => visitor)
  for (const visitor of [learner, screen, stranger]) expect(visitor && found(visitor, all)).toEqual([])
  // A phone is a trainer's: it shows the notes, and nothing more.
  expect(phone && found(phone, hidden.notes).length).toBeGreaterThan(3)
  expect(phone && found(phone, [...hidden.keys, ...hidden.solutions])).toEqual([])
  await askEverything(trainer, 'trainer')
  expect(server.complaints()).toBe('')
  expect(found(trainer, all)).toEqual(all)
})

test('what is revealed reaches learners and the screen, and nothing beside it does', async () => {
  const hidden = await secrets()
  const { trainer, code, fence } = await opensRoom(server.url)
  const learner = await joins(server.url, code, 'Bo')
  const screen = await invited(trainer, 'projector', 'Screen')
  const follower = new Follower(learner, 'learner')
  await follower.until(({ openedAt }) => openedAt > 0)
  const say = async (kind: string, body: object) =>
    expect([kind, (await trainer.command('trainer', kind, body, fence)).status]).toEqual([kind, 200])
  await say('solution.reveal', { exercise: exerciseId })
  for (const [visitor, as] of [
    [learner, 'learner'],
    [screen, 'screen'],
  ] as const) {
    await askEverything(visitor, as)
    expect(found(visitor, hidden.solutions)).toEqual(hidden.solutions)
    expect(found(visitor, [...hidden.keys, ...hidden.notes])).toEqual([])
  }
  await say('poll.open', { poll: quizId, round: 1, choices: ['reading', 'secret'] })
  await say('poll.close', { poll: quizId, round: 1 })
  expect((await learner.get(`learner/key?quiz=${quizId}`)).status).toBe(403)
  await say('poll.publish', { poll: quizId, round: 1 })
  expect((await learner.get(`learner/key?quiz=${quizId}`)).json.right).toEqual(['reading'])
  expect(found(learner, hidden.keys)).toEqual(hidden.keys)
  expect(found(learner, hidden.notes)).toEqual([])
  follower.stop()
})

test('a name that is no lesson, no exercise or no quiz opens no file', async () => {
  const { trainer } = await opensRoom(server.url)
  for (const id of [
    '',
    '../../lib/class',
    `${lessonId}/..`,
    `${lessonId}/../../../02-apis`,
    `${lessonId}/__proto__`,
    'x/y/z',
  ]) {
    for (const path of [`notes?lesson=${id}`, `solution?exercise=${id}`, `key?quiz=${id}`])
      expect([path, (await trainer.get(`trainer/${path}`)).status]).toEqual([path, 403])
  }
})
