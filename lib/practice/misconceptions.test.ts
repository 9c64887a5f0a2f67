import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAttempt } from '@/lib/content/attempt'
import { type Exercise, exerciseSlugs, readExercise } from '@/lib/content/exercise'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { webhookEvents } from '@/mocks/webhooks/events'
import { forgedRequests } from '@/mocks/webhooks/faults/third-party'
import { handledDeliveries } from '@/mocks/webhooks/faults/witness'
import type { Exchange, WireRequest, WireResponse } from '@/mocks/wire-log'
import { createWorld } from '@/mocks/world'
import type { ExerciseDefinition } from './check'
import type { Evidence } from './evidence'
import { handlerHost } from './lab-hosts'
import { beliefsIn, detectors } from './misconceptions'
import { everyEvent } from './misconceptions/every-event-to-be-safe'
import { rehearse } from './rehearsal'

const lessons = readCourse().flatMap((unit) => unit.lessons)
const checkModules = import.meta.glob<{ default: ExerciseDefinition }>('/content/*/*/exercises/*/check.ts')

function exerciseOf(slug: string): Exercise {
  const lesson = lessons.find(({ folder }) => existsSync(join(folder, 'exercises', slug)))
  if (lesson === undefined) throw new Error(`Failed to find the exercise ${slug}`)
  return readExercise(lesson, slug, 'en')
}

async function stagedIn(folder: string): Promise<readonly string[]> {
  const load = Object.entries(checkModules).find(([path]) => join(folder, 'check.ts').endsWith(path))?.[1]
  return (await load?.())?.default.stages ?? []
}

async function shownIn(slug: string, attempt: string): Promise<string[]> {
  const { folder, messages } = exerciseOf(slug)
  return beliefsIn(await rehearse(readAttempt(join(folder, attempt), messages.texts), 'en')).map(
    ({ id }) => id,
  )
}

/** What a known wrong answer of an exercise shows, and nothing besides. */
const shows: [exercise: string, wrong: string, ...beliefs: string[]][] = [
  ['order-a-distance', 'without-the-key', 'success-means-it-worked'],
  ['create-once', 'posts-blindly', 'post-may-be-repeated'],
  ['create-once', 'forgets-the-mask', 'put-takes-everything'],
  ['misplaced', 'token-in-the-address', 'token-in-the-address'],
  ['five-refusals', 'asks-with-get', 'wrong-method-is-a-riddle'],
  ['five-refusals', 'text-stays-text', 'json-is-recognised'],
  ['who-is-there', 'forgets-the-header', 'unauthorized-means-forbidden'],
  ['who-is-there', 'trusts-the-catch', 'fetch-throws-at-errors'],
  ['worst-morning', 'ignores-retry-after', 'retry-after-is-advice'],
  ['worst-morning', 'no-chance', 'waiting-alike-is-fine'],
  ['worst-morning', 'repeats-blindly', 'post-may-be-repeated'],
  ['subscribe-in-the-form', 'all-eleven', 'every-event-to-be-safe'],
  ['told-then-ask', 'asks-every-second', 'asking-often-is-enough'],
  ['slow-twice-shuffled', 'works-first', 'acts-before-answering'],
  ['slow-twice-shuffled', 'notes-after-the-work', 'delivered-once'],
  ['slow-twice-shuffled', 'last-to-arrive-wins', 'arrives-in-order'],
  ['slow-twice-shuffled', 'throws-at-what-is-new', 'unknown-is-an-error'],
  ['refuse-the-forged', 'json-first', 'signature-over-parsed'],
  ['refuse-the-forged', 'no-clock', 'signed-means-fresh'],
  ['refuse-the-forged', 'no-signature-is-fine', 'nobody-knows-my-address'],
]

/** Wrong for a reason of their own. */
const silent: [exercise: string, wrong: string][] = [
  ['who-is-there', 'status-only'],
  ['who-is-there', 'counts-nothing'],
  ['five-refusals', 'as-they-were'],
  ['create-once', 'removes-the-second-run'],
  ['worst-morning', 'stops-at-the-first-refusal'],
  ['refuse-the-forged', 'first-signature-only'],
  ['slow-twice-shuffled', 'one-thanks-per-customer'],
]

test.each(shows)('%s, %s: shows that %s', async (exercise, wrong, ...beliefs) => {
  expect(await shownIn(exercise, `wrong/${wrong}`)).toEqual(beliefs)
})

test.each(silent)('%s, %s: shows no belief of the cards', async (exercise, wrong) => {
  expect(await shownIn(exercise, `wrong/${wrong}`)).toEqual([])
})

const solved = lessons.flatMap((lesson) => exerciseSlugs(lesson).map((slug) => [slug, lesson] as const))

test.each(solved)(
  '%s: its solution shows no belief that the exercise has not laid out',
  async (slug, lesson: Lesson) => {
    const { solution, folder } = readExercise(lesson, slug, 'en')
    const found = beliefsIn(await rehearse(solution, 'en')).map(({ id }) => id)
    expect(found).toEqual(await stagedIn(folder))
  },
)

test('what an exercise says it lays out is a belief that there is', async () => {
  const all = await Promise.all(solved.map(([slug]) => stagedIn(exerciseOf(slug).folder)))
  expect(all.flat().filter((id) => !detectors.has(id))).toEqual([])
})

const world = createWorld()
let count = 0

function exchange(
  change: Partial<Omit<Exchange, 'request' | 'response'>> & {
    request?: Partial<WireRequest>
    response?: Partial<WireResponse>
  },
): Exchange {
  count += 1
  return {
    ...{ id: `x${count}`, at: count * 1000, origin: { kind: 'code' }, trace: [] },
    ...change,
    request: {
      method: 'GET',
      url: 'https://api.wts.chat/core/v1/tag',
      headers: [],
      body: '',
      ...change.request,
    },
    response: { status: 200, statusText: '', headers: [], body: '', ...change.response },
  }
}

const evidence = (...exchanges: Exchange[]): Evidence => ({
  ...{ exchanges, world, console: [], outcome: 'finished', answers: {}, predictions: [], order: [] },
})

const page = (number: number, ...ids: string[]) =>
  exchange({
    request: { url: `https://api.wts.chat/core/v1/contact?PageSize=2&PageNumber=${number}` },
    response: { body: JSON.stringify({ items: ids.map((id) => ({ id })) }) },
  })

test('a page that brings somebody again shows that pages were thought to stand still', () => {
  const second = page(2, 'b', 'c')
  expect(beliefsIn(evidence(page(1, 'a', 'b'), second))).toEqual([
    { id: 'pages-stand-still', exchange: second },
  ])
  expect(beliefsIn(evidence(page(1, 'a', 'b'), page(2, 'c', 'd')))).toEqual([])
  expect(beliefsIn(evidence(page(1, 'a', 'b'), page(1, 'a', 'b')))).toEqual([])
})

function delivered(status: number) {
  const one = exchange({
    origin: { kind: 'delivery' },
    request: { method: 'POST', url: `https://${handlerHost}/in`, body: '{}' },
    response: { status },
  })
  handledDeliveries(world).insert({ id: one.id, deliveryId: 'd1', took: 0, timeout: 2000, status })
  return one
}

test('a handler that answers 3xx shows that senders were thought to follow', () => {
  const moved = delivered(301)
  expect(beliefsIn(evidence(moved))).toEqual([{ id: 'redirect-is-followed', exchange: moved }])
  expect(beliefsIn(evidence(delivered(200)))).toEqual([])
})

test('an inspector that takes a forged message is not the learner’s handler', () => {
  const forged = exchange({
    origin: { kind: 'delivery' },
    request: { method: 'POST', url: 'https://inspector.hooks.example/in', body: '{}' },
  })
  forgedRequests(world).insert({ id: forged.id, kind: 'unsigned' })
  expect(beliefsIn(evidence(forged))).toEqual([])
})

test('what was there before the learner came shows nothing', () => {
  const moved = delivered(302)
  expect(beliefsIn({ ...evidence(moved), before: 1 })).toEqual([])
})

test('what was put right afterwards shows nothing any more', () => {
  const wrong = exchange({
    request: { url: 'https://api.wts.chat/core/v1/tag?token=pn_practice_token' },
    response: { status: 401 },
  })
  expect(beliefsIn(evidence(wrong)).map(({ id }) => id)).toEqual(['token-in-the-address'])
  expect(beliefsIn(evidence(wrong, exchange({})))).toEqual([])
})

test('evidence that nobody thought of takes nothing down', () => {
  const odd = exchange({
    request: { method: 'PUT', url: 'not an address', body: '[1' },
    response: { body: 'null' },
  })
  expect(beliefsIn(evidence(odd, odd, odd))).toEqual([])
})

test('every detector has been seen to fire', () => {
  const proven = new Set(shows.flatMap(([, , ...beliefs]) => beliefs))
  const here = ['pages-stand-still', 'redirect-is-followed']
  expect([...detectors.keys()].filter((id) => !proven.has(id) && !here.includes(id))).toEqual([])
})

test('every event is as many as the platform has', () => {
  expect(everyEvent).toBe(webhookEvents.length)
})
