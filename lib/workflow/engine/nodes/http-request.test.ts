import { expect, test } from 'vitest'
import { listenAt, type Receiver } from '@/mocks/receivers'
import { createWorld } from '@/mocks/world'
import { chain, codesOf, node, outputsOf, runWith, start, stepOf } from '../../test-workflow'
import type { Item, SettingsOf, WorkflowNode } from '../../workflow'

type Settings = Partial<SettingsOf['http-request']>
type More = Partial<Pick<WorkflowNode, 'onError' | 'retry'>>

/** A server of the shop's own, and a workflow of one request to it. */
async function call(answer: Receiver, settings: Settings, items: Item['json'][] = [{}], more: More = {}) {
  const world = createWorld()
  const requests: { line: string; body: string; headers: Headers }[] = []
  listenAt(world, 'shop.example', async (request) => {
    const { method, url, headers } = request
    requests.push({
      line: `${method} ${new URL(url).pathname}${new URL(url).search}`,
      body: await request.clone().text(),
      headers,
    })
    return answer(request)
  })
  const http = node('http-request', 'Call', { url: 'https://shop.example/a', ...settings }, more)
  const run = await runWith(chain(start, http), items, world)
  return {
    run,
    requests,
    world,
    items: outputsOf(run, 'Call')[0],
    codes: codesOf(run),
    step: stepOf(run, 'Call'),
  }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })

test('each item makes its own request, with what the settings come to for it', async () => {
  const { requests, items, step, world } = await call(
    json({ ok: true }),
    {
      url: '=https://shop.example/orders/{{ $json.id }}',
      query: [
        { name: 'q', value: '={{ $json.q }}' },
        { name: '', value: 'x' },
      ],
      headers: [{ name: 'X-Id', value: '={{ $json.id }}' }],
    },
    [
      { id: 1, q: 'Rua São João' },
      { id: 2, q: 'a&b' },
    ],
  )
  expect(requests.map(({ line }) => line)).toEqual([
    'GET /orders/1?q=Rua%20S%C3%A3o%20Jo%C3%A3o',
    'GET /orders/2?q=a%26b',
  ])
  expect(requests[1]?.headers.get('x-id')).toBe('2')
  expect(items).toEqual([{ ok: true }, { ok: true }])
  expect(step?.exchanges).toEqual(world.log.entries().map(({ id }) => id))
  expect(world.log.entries()[0]?.origin).toEqual({ kind: 'workflow' })
})

test('a list becomes one item for each entry, a text is put under data', async () => {
  expect((await call(json([{ a: 1 }, 'b']), {})).items).toEqual([{ a: 1 }, { data: 'b' }])
  expect((await call(() => new Response('hi'), {})).items).toEqual([{ data: 'hi' }])
  const empty = () => new Response('', { headers: { 'content-type': 'application/json' } })
  expect((await call(empty, {})).items).toEqual([{}])
})

test('the whole answer has its status and headers beside the body', async () => {
  const { items } = await call(json([{ a: 1 }], 201), { fullResponse: true })
  expect(items).toMatchObject([
    { statusCode: 201, body: [{ a: 1 }], headers: { 'content-type': 'application/json' } },
  ])
})

test('fields are sent as JSON and keep the type of an expression', async () => {
  const fields = [
    { name: 'text', value: 'Ana "Nina"' },
    { name: 'km', value: '={{ $json.km }}' },
    { name: 'gone', value: '={{ $json.gone }}' },
  ]
  const { requests } = await call(json({}), { method: 'POST', bodyKind: 'fields', fields }, [{ km: 5 }])
  expect(requests[0]?.body).toBe('{"text":"Ana \\"Nina\\"","km":5}')
  expect(requests[0]?.headers.get('content-type')).toBe('application/json')
})

test('a quote in handwritten JSON breaks it, and nothing is sent; JSON.stringify mends it', async () => {
  const broken = await call(json({}), { method: 'POST', bodyKind: 'json', json: '={"t": "{{ $json.t }}"}' }, [
    { t: 'a "b"' },
  ])
  expect(broken.codes).toEqual(['http.json-not-valid'])
  expect(broken.requests).toEqual([])
  const mended = await call(
    json({}),
    { method: 'POST', bodyKind: 'json', json: '={"t": {{ JSON.stringify($json.t) }} }' },
    [{ t: 'a "b"' }],
  )
  expect(mended.requests[0]?.body).toBe('{"t":"a \\"b\\""}')
  const whole = await call(json({}), { method: 'PUT', bodyKind: 'json', json: '={{ $json }}' }, [{ t: 1 }])
  expect(whole.requests[0]?.body).toBe('{"t":1}')
})

test('what cannot be sent is told before anything leaves', async () => {
  const bad = async (settings: Settings) => {
    const { codes, requests } = await call(json({}), settings)
    return [...codes, requests.length]
  }
  expect(await bad({ url: 'shop.example/a' })).toEqual(['http.url-not-valid', 0])
  expect(await bad({ url: '' })).toEqual(['http.url-not-valid', 0])
  expect(await bad({ url: 'javascript:alert(1)' })).toEqual(['http.url-not-valid', 0])
  expect(await bad({ bodyKind: 'json', json: '{}' })).toEqual(['http.body-with-get', 0])
  expect(await bad({ headers: [{ name: 'a b', value: 'x' }] })).toEqual(['http.header-not-valid', 0])
})

test('a status of 400 and more fails, unless it is to be an item like any other', async () => {
  const { run, codes } = await call(json({ no: 1 }, 404), {})
  expect(codes).toEqual(['http.status'])
  expect(run.problems[0]).toMatchObject({ node: 'Call', values: { status: 404 } })
  expect((await call(json({ no: 1 }, 404), { neverError: true })).items).toEqual([{ no: 1 }])
})

test('no answer, and an answer that is not the JSON it says, are failures', async () => {
  expect((await call(json({}), { url: 'https://nobody.example/' })).codes).toEqual(['http.no-answer'])
  const liar = () => new Response('<html>', { headers: { 'content-type': 'application/json' } })
  expect((await call(liar, {})).codes).toEqual(['http.answer-not-json'])
})

const third = (request: Request) =>
  Response.json({ url: request.url }, { status: request.url.endsWith('3') ? 500 : 200 })
const numbers = [{ n: 1 }, { n: 3 }, { n: 5 }]
const numbered = { url: '=https://shop.example/{{ $json.n }}' }

test('all items are sent before the first failure stops the node', async () => {
  const { requests, codes } = await call(third, numbered, numbers)
  expect([requests.length, codes]).toEqual([3, ['http.status']])
})

test('a setting that cannot be evaluated stops before the next request leaves', async () => {
  const picky = { url: '=https://shop.example/{{ $json.n.toFixed($json.n === 3 ? 500 : 0) }}' }
  const { requests, codes } = await call(third, picky, numbers)
  expect([requests.length, codes]).toEqual([1, ['expression.bad-argument']])
})

test('an item that failed goes on with its error, or leaves by the error socket', async () => {
  const on = await call(third, numbered, numbers, { onError: 'continue' })
  expect(on.items).toHaveLength(3)
  expect(on.items?.[1]).toEqual({ error: { message: 'Request failed with status code 500', status: 500 } })
  const out = await call(third, numbered, numbers, { onError: 'error-output' })
  expect(outputsOf(out.run, 'Call')).toMatchObject([[{}, {}], [{ n: 3, error: { status: 500 } }]])
  expect(out.run.state).toBe('success')
})

test('a node tried again sends all its items again, after the wait', async () => {
  let left = 2
  const flaky = () => {
    left -= 1
    return left >= 0 ? new Response(null, { status: 503 }) : Response.json({ ok: true })
  }
  const { requests, step, run } = await call(flaky, {}, [{}], { retry: { tries: 3, waitMs: 5000 } })
  expect([requests.length, step?.tries, run.state]).toEqual([3, 3, 'success'])
  expect(step?.duration).toBeGreaterThanOrEqual(10_000)
  expect(step?.exchanges).toHaveLength(3)
})

test('tries end, and are not made at all where errors do not stop the run', async () => {
  const down = json({}, 503)
  const twice = await call(down, {}, [{}], { retry: { tries: 2, waitMs: 10 } })
  expect([twice.requests.length, twice.codes]).toEqual([2, ['http.status']])
  const ignored = await call(down, {}, [{}], { retry: { tries: 5, waitMs: 10 }, onError: 'continue' })
  expect([ignored.requests.length, ignored.step?.tries]).toEqual([1, 1])
})
