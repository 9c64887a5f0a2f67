import { expect, test } from 'vitest'
import { chain, codesOf, node, outputsOf, runWith, start } from '../../test-workflow'
import type { Condition, Operator } from '../../workflow'

async function ask(left: string, operator: Operator, right = '') {
  const conditions = [{ left, operator, right }]
  const run = await runWith(chain(start, node('if', 'If', { conditions })), [
    { n: 5, t: 'abc', list: ['a', 'b'], no: null, yes: true, digits: '10' },
  ])
  return run.state === 'failed' ? codesOf(run)[0] : outputsOf(run, 'If')[0]?.length === 1
}

const cases: [left: string, operator: Operator, right: string, answer: boolean | string][] = [
  ['={{ $json.n }}', 'equals', '5', true],
  ['={{ $json.n }}', 'equals', '5.0', true],
  ['={{ $json.t }}', 'equals', 'abc', true],
  ['={{ $json.t }}', 'equals', 'ABC', false],
  ['={{ $json.n }}', 'not-equals', '6', true],
  ['={{ $json.t }}', 'contains', 'b', true],
  ['={{ $json.list }}', 'contains', 'b', true],
  ['={{ $json.list }}', 'contains', 'ab', false],
  ['={{ $json.t }}', 'not-contains', 'x', true],
  ['={{ $json.n }}', 'greater', '4.5', true],
  ['={{ $json.digits }}', 'greater', '9', true],
  ['={{ $json.digits }}', 'less', '9', false],
  ['={{ $json.n }}', 'less', '={{ 10 }}', true],
  ['={{ $json.t }}', 'greater', '1', 'if.not-a-number'],
  ['={{ $json.missing }}', 'less', '1', 'if.not-a-number'],
  ['={{ $json.n }}', 'exists', '', true],
  ['={{ $json.no }}', 'exists', '', false],
  ['={{ $json.missing }}', 'not-exists', '', true],
  ['={{ $json.yes }}', 'is-true', '', true],
  ['={{ $json.n > 9 }}', 'is-false', '', true],
  ['={{ $json.n }}', 'is-true', '', false],
]

test.each(cases)('%s %s %s', async (left, operator, right, answer) => {
  expect(await ask(left, operator, right)).toBe(answer)
})

test('each item goes its own way', async () => {
  const conditions: Condition[] = [{ left: '={{ $json.km }}', operator: 'greater', right: '20' }]
  const run = await runWith(chain(start, node('if', 'If', { conditions })), [
    { km: 5 },
    { km: 50 },
    { km: 21 },
  ])
  expect(outputsOf(run, 'If')).toEqual([[{ km: 50 }, { km: 21 }], [{ km: 5 }]])
})

test('"all" wants every condition, "any" one of them', async () => {
  const conditions: Condition[] = [
    { left: '={{ $json.a }}', operator: 'is-true', right: '' },
    { left: '={{ $json.b }}', operator: 'is-true', right: '' },
  ]
  const count = async (combine: 'all' | 'any') => {
    const run = await runWith(chain(start, node('if', 'If', { combine, conditions })), [
      { a: true, b: true },
      { a: true, b: false },
      { a: false, b: false },
    ])
    return outputsOf(run, 'If')[0]?.length
  }
  expect([await count('all'), await count('any')]).toEqual([1, 2])
})
