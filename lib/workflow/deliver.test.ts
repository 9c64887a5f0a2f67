import { expect, test } from 'vitest'
import { createWorld } from '@/mocks/world'
import { checkWorkflow } from './check-workflow'
import { rehearseWorkflow } from './rehearse-workflow'
import { node, workflowOf } from './test-workflow'
import type { Workflow } from './workflow'

/** A call comes in, the distance is looked up, who lives near is written to, and the caller is told. */
const deliver: Workflow = workflowOf(
  [
    node('webhook', 'Order', { path: 'deliver', respond: 'respond-node' }),
    node('http-request', 'Distance', {
      url: 'https://maps.googleapis.com/maps/api/distancematrix/json',
      query: [
        { name: 'origins', value: '={{ $json.body.from }}' },
        { name: 'destinations', value: '={{ $json.body.to }}' },
        { name: 'key', value: 'maps_practice_key' },
      ],
    }),
    node('if', 'Near', {
      conditions: [
        { left: '={{ $json.rows[0].elements[0].distance.value }}', operator: 'less', right: '1000000' },
      ],
    }),
    node('platform', 'Tell', {
      operation: 'message.send',
      values: [
        { name: 'to', value: "={{ $('Order').item.json.body.phone }}" },
        { name: 'body.text', value: "=Olá {{ $('Order').item.json.body.name }}, já vamos!" },
      ],
    }),
    node('respond', 'Yes', { bodyKind: 'json', body: '={"sent": {{ JSON.stringify($json.id) }} }' }),
    node('respond', 'No', { status: '422', bodyKind: 'text', body: 'too far' }),
  ],
  ...['Order>Distance', 'Distance>Near', 'Near:0>Tell', 'Tell>Yes', 'Near:1>No'],
)

const order = (body: Record<string, string>) =>
  ({ request: { mode: 'production', method: 'POST', body } }) as const

const near = { from: 'São Paulo', to: 'Campinas', phone: '5511988887777', name: 'Ana "Nina"' }

test('the workflow of the course runs on the practice world from call to answer', async () => {
  expect(checkWorkflow(deliver)).toEqual([])
  const world = createWorld()
  const [run] = await rehearseWorkflow(deliver, [order(near)], world)
  expect(run?.problems).toEqual([])
  expect(run?.steps.map((step) => step.node)).toEqual(['Order', 'Distance', 'Near', 'Tell', 'Yes'])
  const [call, maps, message] = world.log.entries()
  expect(call?.response?.status).toBe(200)
  expect(call?.response?.body).toMatch(/^{"sent":"[0-9a-f-]+"}$/)
  expect(maps?.request.url).toContain('origins=S%C3%A3o%20Paulo&destinations=Campinas')
  expect(JSON.parse(message?.request.body ?? '')).toEqual({
    to: '5511988887777',
    body: { text: 'Olá Ana "Nina", já vamos!' },
  })
  expect([maps?.origin, message?.origin]).toEqual(
    Array.from({ length: 2 }, () => ({ kind: 'workflow', cause: call?.id })),
  )
})

test('the classic mistake, $json.name for $json.body.name, sends an empty value and is told at its place', async () => {
  const slip: Workflow = {
    ...deliver,
    nodes: deliver.nodes.map((made) =>
      made.name === 'Distance' && made.kind === 'http-request'
        ? {
            ...made,
            settings: { ...made.settings, url: '=https://maps.googleapis.com/{{ $json.town.name }}' },
          }
        : made,
    ),
  }
  const [run] = await rehearseWorkflow(slip, [order(near)], createWorld())
  const step = run?.steps.find((made) => made.node === 'Distance')
  expect(step?.problems.map(({ code, setting }) => [code, setting])).toContainEqual([
    'expression.read-of-nothing',
    'url',
  ])
  expect(run?.answered?.status).toBe(500)
})
