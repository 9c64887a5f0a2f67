import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { checkWorkflow } from './check-workflow'
import { node, runWith, start } from './test-workflow'
import type { NodeKind, OnError, Workflow } from './workflow'

const kinds = ['if', 'set', 'merge', 'loop', 'wait', 'respond', 'platform', 'webhook', 'unknown'] as const
const texts = [
  '',
  'a',
  '={{ $json.n + 1 }}',
  '={{ nobody }}',
  '={{ 1 +',
  "={{ $('N1').item.json.n }}",
  '=<{{ $json }}>',
]

const text = fc.constantFrom(...texts)
const made = fc
  .record({
    kind: fc.constantFrom<NodeKind>(...kinds),
    text,
    onError: fc.constantFrom<OnError>('stop', 'continue', 'error-output'),
    disabled: fc.boolean(),
    y: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ kind, text: value, onError, disabled, y }) => (name: string) => {
    const settings: Partial<Record<NodeKind, object>> = {
      set: { fields: [{ name: 'n', value }] },
      if: { conditions: [{ left: value, operator: 'exists', right: '' }] },
      wait: { seconds: value },
      respond: { body: value, bodyKind: 'text' },
    }
    return node(kind, name, settings[kind] ?? {}, { onError, disabled, at: { x: 0, y } })
  })

const workflow = fc
  .record({
    nodes: fc.array(made, { maxLength: 6 }),
    wires: fc.array(
      fc.record({
        from: fc.integer({ min: -1, max: 7 }).map((at) => (at < 0 ? 'Start' : `N${at}`)),
        output: fc.constantFrom(0, 0, 0, 1, 2, 3),
        to: fc.integer({ min: 0, max: 7 }).map((at) => `N${at}`),
        input: fc.constantFrom(0, 0, 0, 1, 2),
      }),
      { maxLength: 12 },
    ),
  })
  .map(
    ({ nodes, wires }): Workflow => ({
      name: 'Any',
      active: true,
      nodes: [start, ...nodes.map((make, at) => make(`N${at}`))],
      // Something always begins.
      wires: [{ from: 'Start', output: 0, to: 'N0', input: 0 }, ...wires],
    }),
  )

test('whatever is wired to whatever, a run ends in a way that can be told', async () => {
  await fc.assert(
    fc.asyncProperty(workflow, async (any) => {
      for (const problem of checkWorkflow(any)) expect(problem.code).toMatch(/^[a-z]+\.[a-z-]+$/)
      const run = await runWith(any, [{ n: 1 }, { n: 2 }], createWorld())
      expect(run.state).toBe(run.problems.length > 0 ? 'failed' : 'success')
      const stopped = run.steps.some(({ failed }) => failed)
      const limited = run.problems.some(({ code }) => code.startsWith('run.'))
      expect(run.problems.length > 0).toBe(stopped || limited)
    }),
    { numRuns: 60, seed: 11 },
  )
})
