import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { referenceOf } from './define'
import { hostNamed } from './hosts'
import { brokenInvariants, brokenPage } from './invariants'
import { openApiDocument, templatedPath } from './reference/openapi'
import { anyRequest, entriesOf, type GeneratedRequest, toRequest } from './reference/request-arbitrary'
import { eventNamed, payloadOf } from './webhooks/events'
import { createWorld, type World } from './world'

// More of them, or others: WALKS=2000 SEED=7 npx vitest run mocks/random-walks.test.ts
const seed = Number(process.env.SEED ?? 20260302)
const walks = Number(process.env.WALKS ?? 80)
const server = 'https://api.wts.chat'

const host = hostNamed('api.wts.chat')?.host
const entries = entriesOf(await openApiDocument()).filter((entry) => entry.server === server)
const manners = {
  headers: { authorization: host?.authorization ?? '' },
  type: 'application/json',
  write: JSON.stringify,
}

/** A request as the documentation allows it or mangled, or the operation's example, as it is or with other values in its body. */
type Step = Readonly<
  | { kind: 'request' | 'example' | 'variation'; generated: GeneratedRequest; variant: number }
  | { kind: 'wait'; ms: number }
>

/** A generated request carries its documentation along, which nobody wants to read in a report. */
function told(step: Step): Step {
  const text = () => {
    if (step.kind === 'wait') return `${step.ms} ms later`
    const { entry, ...rest } = step.generated
    return `${step.kind} ${entry.method} ${entry.path} ${step.kind === 'example' ? '' : JSON.stringify(rest)}`
  }
  return Object.assign({ ...step }, { [fc.toStringMethod]: text })
}

function stepAmong(some: typeof entries): fc.Arbitrary<Step> {
  const asked = fc.record({
    kind: fc.constantFrom('request' as const, 'request' as const, 'variation' as const, 'example' as const),
    generated: anyRequest(some),
    variant: fc.nat(2),
  })
  const wait = fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.constantFrom(500, 3_000, 60_000, 90_000_000),
  })
  return fc.oneof({ weight: 9, arbitrary: asked.map(told) }, { weight: 1, arbitrary: wait.map(told) })
}

const examples = new Map(
  host?.operations.flatMap((operation) =>
    operation.paths.map((path) => [
      `${operation.method} ${templatedPath(path)}`,
      referenceOf(operation).example,
    ]),
  ),
)

/** Keeps to a few rows of each table, the newest among them: in 72 contacts a walk would never meet one twice. */
function near(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => near(world, item))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, near(world, item)]))
  if (typeof value !== 'string') return value
  return value
    .replace(/^person\.(\d+)@/, (_, n: string) => `person.${Number(n) % 2}@`)
    .replace(/^@([\w-]+):(\d+)$/, (_, table: string, n: string) => {
      const newest = world.table(table === 'phone' ? 'contact' : table).all().length - 1
      return `@${table}:${Number(n) % 4 === 3 ? Math.max(0, newest) : Number(n) % 4}`
    })
}

function requestOf(world: World, { kind, generated, variant }: Exclude<Step, { kind: 'wait' }>): Request {
  const { entry, params, query, body, mangling } = generated
  const close = near(world, { params, query, body }) as Pick<GeneratedRequest, 'params' | 'query' | 'body'>
  const known = examples.get(`${entry.method} ${entry.path}`)?.(world) ?? {}
  if (kind === 'request') return toRequest(world, { entry, ...close, mangling }, manners)
  const some = Object.entries(Object(close.body)).filter((_, i) => kind === 'variation' && i % 3 === variant)
  const varied = {
    params: known.params ?? {},
    query: kind === 'variation' ? close.query : Object.entries(known.query ?? {}),
    body: known.body && { ...known.body, ...Object.fromEntries(some) },
  }
  return toRequest(world, { entry, ...varied, mangling: undefined }, manners)
}

/** The status, headers and body of every answer, and what was wrong on the way. */
async function walk(world: World, steps: readonly Step[]) {
  const answers: string[] = []
  const faults: string[] = []
  const leave = world.subscribe((event) => {
    const known = eventNamed(event.type)
    const reference = known?.reference
    if (!reference) return
    const content = payloadOf(world, event)?.content
    const result = z.safeParse(reference.content, content)
    if (!isDeepStrictEqual(result.data, content))
      faults.push(`${event.type} of ${event.row.id} has a payload that is not as documented.`)
  })
  for (const one of steps) {
    if (one.kind === 'wait') {
      await world.clock.advance(one.ms)
      continue
    }
    const request = requestOf(world, one)
    const line = `${request.method} ${request.url} ${await request.clone().text()}`
    const response = await world.send(request, { kind: 'console' })
    const text = await response.text()
    answers.push(JSON.stringify([line, response.status, [...response.headers], text]))
    if (response.status >= 500)
      faults.push(`${line}: ${JSON.stringify(world.log.entries().at(-1)?.trace.at(-1))}`)
    if (response.status === 200 && text !== '')
      faults.push(...brokenPage(JSON.parse(text)).map((fault) => `${line}: ${fault}`))
  }
  leave()
  return { answers, faults: [...faults, ...brokenInvariants(world)] }
}

const resources = [...new Set(entries.map(({ operation }) => operation.tags[0]))]

/** Half of the walks keep to three resources, so that what one request leaves the next one finds. */
const story = fc
  .oneof(fc.constant(resources), fc.subarray(resources, { minLength: 1, maxLength: 3 }))
  .chain((some) => {
    const step = stepAmong(entries.filter(({ operation }) => some.includes(operation.tags[0])))
    return fc.record({
      before: fc.array(step, { minLength: 3, maxLength: 25 }),
      after: fc.array(step, { minLength: 2, maxLength: 15 }),
    })
  })

test(`after ${walks} random walks through all operations the world is whole, can be set back, and went the same way twice`, async () => {
  const statuses = new Map<number, number>()
  const property = fc.asyncProperty(story, async ({ before, after }) => {
    const world = createWorld()
    const first = await walk(world, before)
    expect(first.faults).toEqual([])

    const snapshot = JSON.stringify(world.snapshot())
    const onwards = await walk(world, after)
    expect(onwards.faults).toEqual([])
    world.restore(JSON.parse(snapshot))
    expect(JSON.stringify(world.snapshot())).toBe(snapshot)
    expect(await walk(world, after)).toEqual(onwards)

    const twin = createWorld()
    expect(await walk(twin, [...before, ...after])).toEqual({
      answers: [...first.answers, ...onwards.answers],
      faults: [],
    })
    for (const answer of first.answers) {
      const status = Number(JSON.parse(answer)[1])
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  })
  await fc.assert(property, { seed, numRuns: walks })
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  // A walk of refusals leads nowhere.
  expect((statuses.get(200) ?? 0) / total).toBeGreaterThan(0.4)
}, 600_000)
