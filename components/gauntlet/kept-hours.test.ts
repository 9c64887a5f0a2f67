import { expect, test } from 'vitest'
import { hourKey, hourText, keptHours } from './kept-hours'

const id = 'webhooks/gauntlet/final'

test('each hour keeps its best and its last score, the hour played last first', () => {
  const answers: Record<string, { choice: string; at: string }> = {}
  const play = (seed: number, score: number, at: string) => {
    answers[hourKey(id, seed)] = { choice: hourText(answers, id, seed, score), at }
  }
  play(7, 40, '2026-03-02T10:00')
  play(9, 12, '2026-03-02T10:05')
  play(7, 90, '2026-03-02T10:10')
  play(7, 60, '2026-03-02T10:15')
  expect(keptHours(answers, id)).toEqual([
    { seed: 7, best: 90, last: 60, runs: 3 },
    { seed: 9, best: 12, last: 12, runs: 1 },
  ])
})

test('answers of others and damaged ones are left out', () => {
  const kept = (choice: string) => ({ choice, at: '2026-03-02' })
  const good = '{"best":1,"last":1,"runs":1}'
  const answers = {
    [hourKey(id, 1)]: kept('{"best":"high"}'),
    [hourKey(id, 2)]: kept('not json'),
    [`${id}/hour-x`]: kept(good),
    [hourKey('webhooks/other', 3)]: kept(good),
  }
  expect(keptHours(answers, id)).toEqual([])
  expect(hourText(answers, id, 1, 5)).toBe('{"best":5,"last":5,"runs":1}')
})
