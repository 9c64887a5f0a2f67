import { expect, test } from 'vitest'
import type { Verdict } from '@/lib/practice/check'
import type { Exchange } from '@/mocks/wire-log'
import { ExerciseWatch, type Report } from './exercise-watch'
import { refusalsInARow } from './stuck'

const ok: Verdict = { pass: true }
const no: Verdict = { pass: false, reason: 'why' }

const answered = (status: number, path = '/core/v1/contact'): Exchange => ({
  ...{ id: 'x1', at: 0, origin: { kind: 'console' }, trace: [] },
  request: { method: 'GET', url: `https://api.wts.chat${path}`, headers: [], body: '' },
  response: { status, statusText: '', headers: [], body: '' },
})

function watched() {
  let time = 0
  let waiting: { at: number; act: () => void }[] = []
  const sent: Report[] = []
  const watch = new ExerciseWatch({
    now: () => time,
    later(act, ms) {
      const entry = { at: time + ms, act }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((other) => other !== entry)
      }
    },
    send: (report) => sent.push(report),
  })
  const pass = (ms: number) => {
    time += ms
    const due = waiting.filter(({ at }) => at <= time)
    waiting = waiting.filter(({ at }) => at > time)
    for (const { act } of due) act()
  }
  const state = (entries: Exchange[] = [], verdicts: [string, Verdict][] = [], ended = 0) => ({
    ...{ entries, ended, latest: entries.at(-1) },
    verdicts: new Map(verdicts),
  })
  return { watch, sent, pass, see: (...of: Parameters<typeof state>) => watch.see(state(...of)) }
}

test('an exercise that nobody touched is not told of', () => {
  const { sent, see, pass } = watched()
  see()
  pass(600_000)
  expect(sent).toEqual([])
})

test('what happens within a second is told as one, and the last word is told', () => {
  const { watch, sent, see, pass } = watched()
  watch.touch()
  see([answered(200)])
  see([answered(200)], [
    ['a', ok],
    ['b', no],
  ] as [string, Verdict][])
  expect(sent.map(({ state }) => state)).toEqual(['working'])
  pass(1_000)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual({
    state: 'failing',
    detail: { passed: ['a'], failing: ['b'], beliefs: [], runs: 2 },
  })
})

test('done stays done, and is said at once by whoever sees it', () => {
  const { sent, see, pass } = watched()
  expect(see([answered(200)], [['a', ok]])).toBe(true)
  pass(1_000)
  expect(see([answered(200)], [['a', no]])).toBe(false)
  pass(1_000)
  expect(sent.at(-1)?.state).toBe('done')
})

test('a run that starts its world anew is a run more', () => {
  const { sent, see, pass } = watched()
  see([], [], 1)
  see([], [], 0)
  see([], [], 1)
  pass(1_000)
  expect(sent.at(-1)?.detail.runs).toBe(2)
})

test('the same refusal three times brings the offer of a hint, three more the trainer', () => {
  const { watch, sent, see, pass } = watched()
  const refused = (count: number) => Array.from({ length: count }, () => answered(401))
  see(refused(2))
  expect(watch.offer()).toBeUndefined()
  see(refused(3))
  expect(watch.offer()).toEqual({ what: 'hint', why: 'refused' })
  watch.answerOffer()
  see(refused(5))
  expect(watch.offer()).toBeUndefined()
  see(refused(6))
  expect(watch.offer()).toEqual({ what: 'trainer', why: 'refused' })
  pass(1_000)
  expect(sent.at(-1)?.state).toBe('stuck')
})

test('four minutes without a run bring an offer, and a run puts it off', () => {
  const { watch, see, pass } = watched()
  watch.touch()
  pass(200_000)
  see([answered(200)])
  pass(200_000)
  watch.look()
  expect(watch.offer()).toBeUndefined()
  pass(40_000)
  watch.look()
  expect(watch.offer()).toEqual({ what: 'hint', why: 'idle' })
})

test('a handler at work is no idleness, though no run of it ends', () => {
  const { watch, pass } = watched()
  watch.touch()
  pass(200_000)
  watch.see({ entries: [answered(200)], ended: 0, verdicts: new Map() })
  pass(100_000)
  watch.look()
  expect(watch.offer()).toBeUndefined()
})

test('whoever is done is offered nothing', () => {
  const { watch, see, pass } = watched()
  see([answered(200)], [['a', ok]])
  pass(600_000)
  watch.look()
  expect(watch.offer()).toBeUndefined()
})

test('only refusals alike and in a row count', () => {
  expect(refusalsInARow([answered(401), answered(401, '/chat/v1/channel'), answered(401)])).toBe(1)
  expect(refusalsInARow([answered(404), answered(401), answered(401)])).toBe(2)
  expect(refusalsInARow([answered(401), answered(200)])).toBe(0)
  expect(refusalsInARow([answered(500), answered(500)])).toBe(0)
})
