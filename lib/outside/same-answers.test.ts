import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorizationOf } from '@/mocks/define'
import { hosts } from '@/mocks/hosts'
import { openApiDocument } from '@/mocks/reference/openapi'
import { anyRequest, entriesOf, type GeneratedRequest, toRequest } from '@/mocks/reference/request-arbitrary'
import { createWorld, type World } from '@/mocks/world'
import { worldStart } from '@/mocks/world-start'
import { openTrialDoor } from './trial/door'

const length = 40
const runs = Math.ceil((process.env.EVERY_SEED ? 20_000 : 2_000) / length)
/** Real ms between two requests: more than the rate limits allow comes now and then only. */
const pause = 200
const born = 1_000_000

let now = born
let door: Awaited<ReturnType<typeof openTrialDoor>>
beforeAll(async () => {
  door = await openTrialDoor({ now: () => now })
})
afterAll(() => door.close())

const entries = entriesOf(await openApiDocument())
const mannersOf = new Map(
  hosts.map((host) => [
    `https://${host.names[0]}`,
    {
      headers: authorizationOf(host),
      type: host.format?.type ?? 'application/json',
      write: host.format?.write ?? JSON.stringify,
    },
  ]),
)

interface Seen {
  status: number
  headers: Record<string, string>
  body: string
}

const seen = async (response: Response): Promise<Seen> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
})

async function bothAnswers(world: World, workspace: string, generated: GeneratedRequest) {
  const manners = mannersOf.get(generated.entry.server)
  if (!manners) throw new Error(`no host at ${generated.entry.server}`)
  await world.clock.advanceTo(worldStart + now - born)
  const request = toRequest(world, generated, manners)
  const { host, pathname, search } = new URL(request.url)
  const outside = new Request(
    `${door.origin}/practice/${workspace}/${host}${pathname}${search}`,
    request.clone(),
  )
  const line = `${request.method} ${request.url} ${await request.clone().text()}`
  const inPage = await seen(await world.send(request, { kind: 'console' }))
  return { line, inPage, outside: await seen(await fetch(outside)) }
}

test(`${runs * length} requests get over a socket the very answers they get in the page`, async () => {
  const statuses = new Map<number, number>()
  let walks = 0
  const walk = fc.array(anyRequest(entries), { minLength: length, maxLength: length })
  await fc.assert(
    fc.asyncProperty(walk, async (requests) => {
      walks += 1
      now = born
      const world = createWorld()
      world.latency = () => 0
      // Its time begins with the first request.
      const first = await fetch(`${door.origin}/practice/walk-${walks}`)
      expect(first.status).toBe(200)
      for (const generated of requests) {
        now += pause
        const { line, inPage, outside } = await bothAnswers(world, `walk-${walks}`, generated)
        expect(outside, line).toMatchObject(inPage)
        expect(outside.body, line).toBe(inPage.body)
        statuses.set(inPage.status, (statuses.get(inPage.status) ?? 0) + 1)
      }
    }),
    { seed: 20260302, numRuns: runs, endOnFailure: true },
  )
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(runs * length)
  for (const status of [200, 400, 401, 404, 415])
    expect(statuses.get(status), `answers with ${status}`).toBeGreaterThan(10)
}, 600_000)
