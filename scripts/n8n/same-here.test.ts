import { expect, test } from 'vitest'
import { rehearseWorkflow } from '../../lib/workflow/rehearse-workflow'
import type { Workflow } from '../../lib/workflow/workflow'
import { createWorld } from '../../mocks/world'
import { delivery } from './delivery-workflow'
import { joins } from './joins-workflow'
import { rounds } from './rounds-workflow'

const on = (workflow: Workflow): Workflow => ({ ...workflow, active: true })
const ask = (body: unknown) => ({ request: { mode: 'production' as const, method: 'POST', body } })

/** What a workflow sent to the practice API, and the texts in it. */
const sent = (world: ReturnType<typeof createWorld>) =>
  world.log
    .entries()
    .filter(({ request }) => !request.url.includes('.hooks.example'))
    .map(({ request, response }) => {
      const { host, pathname } = new URL(request.url)
      const text = request.body ? JSON.parse(request.body).body?.text : undefined
      return [`${request.method} ${host}${pathname} ${response?.status}`, ...(text ? [text] : [])].join(': ')
    })

test('the delivery does here what it did in n8n', async () => {
  const world = createWorld()
  const runs = await rehearseWorkflow(
    on(delivery),
    [
      ask({ from: 'Campinas', to: 'São Paulo', phone: '+5511900000002', name: 'Ana "Nina"' }),
      ask({ from: 'São Paulo', to: 'Recife', phone: '+5511900000003', name: 'Bia' }),
    ],
    world,
  )
  expect(runs.map(({ answered }) => [answered?.status, JSON.parse(answered?.body ?? 'null')])).toEqual([
    [202, { accepted: true, metres: 100_363, message: 'PROCESSING' }],
    [422, { accepted: false, status: 'OK' }],
  ])
  expect(sent(world)).toEqual([
    'GET maps.googleapis.com/maps/api/distancematrix/json 200',
    'POST api.wts.chat/chat/v1/message/send 200: Olá, Ana "Nina"! 100 km',
    'GET maps.googleapis.com/maps/api/distancematrix/json 200',
  ])
})

test('the joins give here what they gave in n8n', async () => {
  const world = createWorld()
  const [run] = await rehearseWorkflow(on(joins), [ask({ ask: 'rows' })], world)
  expect(run?.answered?.status).toBe(200)
  expect(JSON.parse(run?.answered?.body ?? 'null')).toMatchObject({
    rows: [
      { id: 2, a: 'y', b: 'q' },
      { id: 2, a: 'x', b: 'q' },
      { id: 3, a: 'y', b: 'r' },
    ],
    error: expect.anything(),
    n: 5,
    ok: true,
  })
  expect(sent(world)).toEqual(['POST api.wts.chat/core/v1/contact 401'])
})

test('the rounds send here what they sent in n8n, in the same order', async () => {
  const world = createWorld()
  await rehearseWorkflow(on(rounds), [{ press: 'run' }], world)
  expect(sent(world).filter((line) => !line.includes('hooks'))).toEqual([
    'GET api.wts.chat/core/v1/contact 200',
    ...['contact 1', 'contact 2', 'contact 3', 'status 200, 3 contacts'].map(
      (text) => `POST api.wts.chat/chat/v1/message/send 200: ${text}`,
    ),
  ])
})
