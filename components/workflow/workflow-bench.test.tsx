import { expect, test, vi } from 'vitest'
import type { WorkflowNode } from '@/lib/workflow/workflow'
import type { WorkflowSession } from '@/lib/workflow/workflow-session'
import type { Bench } from './bench'
import { Inspector } from './inspector/inspector.client'
import { addableKinds } from './node-kinds'
import { viewOf } from './run-view'
import { RunList } from './runs/run-list.client'
import { type Language, markupOf } from './words-fixture'
import WorkflowBench from './workflow-bench.client'
import { branching, items, nodeOf, runOf, stepOf, workflowOf } from './workflow-fixtures'

const session = {
  subscribe: () => () => {},
  get: () => ({}),
  practice: { get: () => ({ entries: [] }) },
} as unknown as WorkflowSession

const nothing = () => {}

const benchOf = (change: Partial<Bench>): Bench => ({
  workflow: branching(),
  view: viewOf(undefined),
  problems: [],
  change: nothing,
  attempt: () => true,
  openNode: nothing,
  openWire: nothing,
  say: nothing,
  ...change,
})

const inspect = (node: WorkflowNode, bench: Partial<Bench>, locale?: Language) =>
  markupOf(
    <Inspector
      bench={benchOf({ workflow: workflowOf([node]), ...bench })}
      node={node}
      find={() => undefined}
      onDelete={nothing}
      onDuplicate={nothing}
      onClose={nothing}
    />,
    locale,
  )

test('an empty workflow offers its two beginnings', () => {
  const html = markupOf(<WorkflowBench workflow={workflowOf([])} onWorkflow={nothing} session={session} />)
  expect(html).toContain('Add a trigger to begin')
  expect(html).toContain('aria-label="Workflow"')
  expect(html).toContain('aria-label="Workflow tools"')
})

test('without a wide window the workflow is a list that says where every socket leads', () => {
  const html = markupOf(
    <WorkflowBench workflow={branching()} onWorkflow={nothing} session={session} about="Deliver" />,
  )
  expect(html).toContain('aria-label="Workflow: Deliver"')
  expect(html.match(/<li data-node=/g)).toHaveLength(4)
  expect(html).toContain('“false” leads to')
  expect(html).toContain('Cut the wire from Sort to No')
})

test.each(['en', 'pt', 'es'] as const)('every kind of node has its form, every word in %s', (locale) => {
  const unknown = {
    name: 'Odd',
    kind: 'unknown',
    settings: { type: 'n8n-nodes-base.slack', raw: {} },
    at: { x: 0, y: 0 },
  } as WorkflowNode
  const strange = {
    onError: 'error-output',
    retry: { tries: 3, waitMs: 1000 },
    disabled: true,
  }
  for (const kind of addableKinds) {
    expect(inspect(nodeOf('Some', kind, strange), {}, locale)).toContain('data-node="Some"')
  }
  expect(inspect(unknown, {}, locale)).toContain('n8n-nodes-base.slack')
})

test('an expression shows what it comes to for the first item that arrived, and the names it can use', () => {
  const node = nodeOf('No', 'wait', { settings: { seconds: '={{ $json.body.wait * 2 }}' } })
  const steps = [stepOf('No', { inputs: [items({ body: { wait: 21 } })], outputs: [[]] })]
  const run = runOf(steps)
  const html = inspect(node, { run, view: viewOf(run) })
  expect(html).toContain('>42</code>')
  expect(html).toContain('Names you can use')
})

test('before any run an expression that can be read promises its value, and one that cannot says why', () => {
  const waiting = (seconds: string) => inspect(nodeOf('No', 'wait', { settings: { seconds } }), {})
  expect(waiting('={{ $json.wait }}')).toContain('Run the workflow once to see what this comes to.')
  expect(waiting('={{ $json. }}')).not.toContain('Run the workflow once to see what this comes to.')
})

test('that a retry is ignored is said where both are chosen', () => {
  const both = nodeOf('Ask', 'http-request', { onError: 'continue', retry: { tries: 3, waitMs: 1000 } })
  expect(inspect(both, {})).toContain('Trying again is ignored')
  expect(inspect({ ...both, onError: 'stop' }, {})).not.toContain('Trying again is ignored')
})

test('a problem stands at its node', () => {
  const problems = [{ code: 'no.such.sentence', node: 'Ask' }]
  expect(inspect(nodeOf('Ask', 'http-request'), { problems })).toContain('no.such.sentence')
  expect(inspect(nodeOf('Other', 'http-request'), { problems })).not.toContain('no.such.sentence')
})

test('a failed run names its node and reason, the newest run comes first', () => {
  const failed = runOf([stepOf('Ask', { at: 0, duration: 1500, failed: true })], {
    state: 'failed',
    problems: [{ code: 'made.up', node: 'Ask' }],
    answered: { status: 500, body: '' },
  })
  const onShow = vi.fn()
  const html = markupOf(
    <RunList runs={[failed, { ...failed, id: 'r2' }]} shown="r2" onShow={onShow} onNode={onShow} />,
  )
  expect(html.indexOf('r2 is shown')).toBeLessThan(html.indexOf('Show r1'))
  expect(html).toContain('Node Ask')
  expect(html).toContain('made.up')
  expect(html).toContain('1 step, 1.5 s')
  expect(html).toContain('caller answered 500')
})
