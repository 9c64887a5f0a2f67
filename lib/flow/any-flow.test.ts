import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { argumentsOf, branchTests, isBodiless } from './check-flow'
import type { Card, Flow } from './flow'
import { readFlow, validateFlow } from './flow-file'
import { nina, played } from './flow-fixtures'
import { limits } from './limits'
import { methods } from './methods'

const ids = ['a', 'b', 'c', 'd']
const id = fc.constantFrom(...ids)
const to = fc.option(id, { nil: undefined })
const template = fc.oneof(
  fc.string(),
  fc.constantFrom('@contact.name', '@webhook.x', '@(1 / 0)', '@(((', '@input.text', '@@', ''),
)
const url = fc.oneof(
  template,
  fc.constantFrom('https://flows.weni.ai/api/v2/contacts.json', 'https://nobody.example/@contact.name'),
)

const card: fc.Arbitrary<Card> = fc.oneof(
  fc.record({ id, kind: fc.constant('say' as const), text: template, next: to }),
  fc.record({ id, kind: fc.constant('ask' as const), text: template, result: template, next: to }),
  fc.record({
    ...{ id, kind: fc.constant('call' as const), method: fc.constantFrom(...methods), url },
    headers: fc.array(fc.record({ name: fc.string(), value: template }), { maxLength: 3 }),
    ...{ body: template, result: template, success: to, failure: to },
  }),
  fc.record({
    ...{ id, kind: fc.constant('branch' as const), operand: template, other: to },
    cases: fc.array(
      fc.record({
        test: fc.constantFrom(...branchTests),
        arguments: fc.array(template, { maxLength: 2 }),
        category: fc.string({ minLength: 1 }),
        next: to,
      }),
      { maxLength: 3 },
    ),
  }),
)

const dialect = fc.constantFrom('weni' as const, 'rapidpro' as const)
const cards = fc.array(card, { maxLength: ids.length })

/** What the form would have kept from being written: so that the play begins. */
function repaired(one: Card, at: number): Card {
  const own = { ...one, id: ids[at] ?? '' }
  if (own.kind === 'ask') return { ...own, result: 'Answer' }
  if (own.kind === 'call') return { ...own, result: 'Result', body: isBodiless(own.method) ? '' : own.body }
  if (own.kind === 'say') return own
  const given = own.cases.map(({ test, ...rest }) => ({
    ...{ ...rest, test },
    arguments: Array.from({ length: argumentsOf[test] }, (_, place) => rest.arguments[place] ?? '1'),
  }))
  return { ...own, cases: given }
}

const playable = fc
  .array(card, { minLength: ids.length, maxLength: ids.length })
  .map((all) => all.map(repaired))

const flow: fc.Arbitrary<Flow> = fc.record({
  ...{ name: fc.string(), dialect },
  cards: fc.oneof({ arbitrary: playable, weight: 4 }, { arbitrary: cards, weight: 1 }),
})

test('whatever the cards hold and wherever they lead, a play waits or ends within its budget', async () => {
  let begun = 0
  await fc.assert(
    fc.asyncProperty(flow, fc.array(fc.string(), { maxLength: 3 }), async (any, answers) => {
      const play = await played(any, { contact: nina, answers, world: createWorld() })
      expect(['waiting', 'done']).toContain(play.state)
      const said = play.events.filter((event) => event.kind === 'line' && event.line.who === 'flow')
      expect(said.length).toBeLessThanOrEqual(limits.steps * (answers.length + 1))
      if (play.events.some(({ kind }) => kind === 'line' || kind === 'called')) begun += 1
    }),
    { numRuns: 60 },
  )
  // Of 60; the others are refused, or have nothing but empty messages.
  expect(begun).toBeGreaterThan(5)
})

test('whatever a file holds, it is read as a flow or said to be none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), flow), (any) => {
      const { flow: read, problem } = validateFlow(any)
      expect((read === undefined) !== (problem === undefined)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFlow(text).problem?.code ?? 'flow').toMatch(/^flow/)
    }),
  )
})
