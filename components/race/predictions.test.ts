import { expect, test } from 'vitest'
import { factsOf, givenPredictions, predictionKey } from './predictions'

const side = { requests: 289, empty: 0, bytes: 0, happened: 0, learnt: 0, missed: 0, waiting: 0 }
const minutes = (count: number) => count * 60_000

test('the facts say who asked less, how late half of it was, and whether anything was missed', () => {
  const push = { ...side, requests: 140 }
  expect(factsOf({ poll: { ...side, median: minutes(2.6), missed: 3 }, push }, minutes(5))).toEqual({
    requests: 'requestsPush',
    delay: 'delayHalf',
    missed: 'missedYes',
  })
  expect(factsOf({ poll: { ...side, requests: 25, median: minutes(50) }, push }, minutes(60))).toEqual({
    requests: 'requestsPoll',
    delay: 'delayWhole',
    missed: 'missedNo',
  })
  expect(factsOf({ poll: { ...side, median: 900 }, push }, 10_000).delay).toBe('delaySecond')
})

test('a prediction counts when every question has one of its own choices', () => {
  const id = 'a/b/day'
  const answers = {
    [predictionKey(id, 'requests')]: { choice: 'requestsPush' },
    [predictionKey(id, 'delay')]: { choice: 'delayHalf' },
  }
  expect(givenPredictions(answers, id)).toBeUndefined()
  const key = predictionKey(id, 'missed')
  expect(givenPredictions({ ...answers, [key]: { choice: 'delayHalf' } }, id)).toBeUndefined()
  expect(givenPredictions({ ...answers, [key]: { choice: 'missedNo' } }, id)).toEqual({
    requests: 'requestsPush',
    delay: 'delayHalf',
    missed: 'missedNo',
  })
})
