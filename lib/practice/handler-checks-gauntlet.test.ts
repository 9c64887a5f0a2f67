import { expect, test } from 'vitest'
import { faults } from '@/mocks/webhooks/faults/faults'
import { hourOf } from '@/mocks/webhooks/gauntlet/hour'
import { reportCard } from '@/mocks/webhooks/gauntlet/report-card'
import {
  allBroken,
  brokenFiles,
  type HandlerFiles,
  handlerFiles,
  rehearsePlan,
} from './handler-checks-rehearsal'

const cardOf = async (files: HandlerFiles, seed: number) =>
  reportCard(await rehearsePlan(files, hourOf(seed)))
const range = (length: number, first = 1) => Array.from({ length }, (_, i) => first + i)

test('one seed is one hour, and another seed another', () => {
  expect(hourOf(3)).toEqual(hourOf(3))
  expect(hourOf(3)).not.toEqual(hourOf(4))
})

test('each hour has at least eight kinds of faults, and twenty hours have all of them', () => {
  const hours = range(20).map((seed) => new Set(hourOf(seed).faults.map(({ fault }) => fault)))
  expect(hours.every((kinds) => kinds.size >= 8)).toBe(true)
  const met = new Set(hours.flatMap((kinds) => [...kinds]))
  expect(faults.filter(({ id }) => !met.has(id))).toEqual([])
})

test('the same hour twice gives the same report card, to the exchange', async () => {
  const naive = handlerFiles('naive')
  expect(await cardOf(naive, 5)).toEqual(await cardOf(naive, 5))
})

// In tens, and patiently: a busy machine takes many times as long as a quiet one.
const patience = 240_000

// Two hundred hours take minutes: all of them in `.ci/run`, the first ten each time.
const tens = process.env.EVERY_SEED ? 20 : 1

test.each(range(tens).map((ten) => ({ first: ten * 10 - 9 })))(
  'the sound handler survives the ten hours from seed $first',
  async ({ first }) => {
    const sound = handlerFiles('sound')
    for (const seed of range(10, first)) {
      const { score, losses } = await cardOf(sound, seed)
      expect({ seed, score, losses }).toEqual({ seed, score: 100, losses: [] })
    }
  },
  patience,
)

test.each(allBroken)(
  '$id is caught within three hours by the line that is meant for it',
  async ({ broken }) => {
    const caught: boolean[] = []
    for (const seed of [1, 2, 3]) {
      if (caught.includes(true)) break
      const { score, losses } = await cardOf(brokenFiles(broken), seed)
      expect(losses.length === 0).toBe(score === 100)
      caught.push(losses.some(({ kind, exchange }) => kind === broken.loss && exchange !== undefined))
    }
    expect(caught).toContain(true)
  },
  patience,
)

test('every loss of the naive handler is explained in three languages, nearly all with the exchange that shows it', async () => {
  const { losses, score } = await cardOf(handlerFiles('naive'), 2)
  expect(score).toBeLessThan(60)
  for (const { text } of losses)
    expect(Object.values(text).every((sentence) => sentence.length > 40)).toBe(true)
  const shown = losses.filter(({ exchange }) => /^x\d+$/.test(exchange ?? ''))
  expect(shown.length / losses.length).toBeGreaterThan(0.9)
})
