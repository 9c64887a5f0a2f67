import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveClock, openTrials, type Trial } from '@/lib/class/trial/stores'
import { openKeeper } from './open-keeper'
import { Workspaces } from './workspaces'

let stores: Awaited<ReturnType<typeof openTrials>>
beforeAll(async () => {
  stores = await openTrials()
}, 120_000)
afterAll(() => stores.close())

const headersOf = (token: string): [string, string][] => [
  ['authorization', `Bearer ${token}`],
  ['content-type', 'application/json'],
  ['accept-language', 'en'],
]

const phone = (n: number) => `+551198${String(n).padStart(7, '0')}`

const create = (workspaces: Workspaces, id: string, token: string, n: number) =>
  workspaces.ask(id, {
    ...{ url: 'https://api.wts.chat/core/v1/contact', method: 'POST', headers: headersOf(token) },
    body: JSON.stringify({ name: `Zoe ${n}`, phoneNumber: phone(n) }),
  })

async function names(workspaces: Workspaces, id: string, token: string): Promise<string[]> {
  const url = 'https://api.wts.chat/core/v1/contact?pageSize=100&OrderBy=createdAt&OrderDirection=DESCENDING'
  const answer = await workspaces.ask(id, { url, method: 'GET', headers: headersOf(token), body: '' })
  const { items } = JSON.parse(answer?.body ?? '{}') as { items: { name: string }[] }
  return items.map(({ name }) => name).filter((name) => name.startsWith('Zoe '))
}

const eachStore = (work: (trial: Trial) => Promise<void>) => async () => {
  for (const trial of stores.trials) await work(trial)
}

test(
  'what was written is there after a restart, and put together so that little lies beside each other',
  eachStore(async ({ sql, settings, name }) => {
    const first = new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR))
    const { id, token } = await first.make(1)
    for (let n = 0; n < 70; n++) expect((await create(first, id, token, n))?.status).toBe(200)
    await first.close()
    const second = new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR))
    expect((await names(second, id, token)).toSorted(), name).toHaveLength(70)
    const [loose] = await sql.query<{ n: number }>('select count(*)::int as n from practice_change')
    expect(loose?.n).toBeLessThan(70)
    expect((await second.about(id))?.token).toBe(token)
  }),
)

test(
  'two processes write in one workspace at the same time and nothing is lost or done twice',
  eachStore(async ({ sql, settings, name }) => {
    if (sql.kind === 'embedded') return
    const both = [
      new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR)),
      new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR)),
    ]
    const [one] = both
    const { id, token } = (await one?.make(1)) ?? { id: '', token: '' }
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const at = both[n % 2]
        return at && create(at, id, token, 1_000 + n)
      }),
    )
    expect(answers.map((answer) => answer?.status)).toEqual(Array(60).fill(200))
    const ids = answers.map((answer) => JSON.parse(answer?.body ?? '{}').id)
    expect(new Set(ids).size).toBe(60)
    for (const at of both) expect(new Set(await names(at, id, token)).size, name).toBe(60)
  }),
)

test(
  'what one process wrote, the other knows with its next answer',
  eachStore(async ({ sql, settings }) => {
    if (sql.kind === 'embedded') return
    const [one, other] = [
      new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR)),
      new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR)),
    ]
    const { id, token } = await one.make(1)
    expect(await names(other, id, token)).toEqual([])
    await create(one, id, token, 1)
    expect(await names(other, id, token)).toEqual(['Zoe 1'])
    await one.reset(id)
    expect(await names(other, id, token)).toEqual([])
    await other.remove(id)
    expect(await one.about(id)).toBeUndefined()
  }),
)

test(
  'a workspace that nobody used for the days it is kept is gone, one that was read is not',
  eachStore(async ({ sql, settings }) => {
    const keeper = await openKeeper(sql, settings.CLASS_DATA_DIR)
    const workspaces = new Workspaces(keeper)
    const forgotten = await workspaces.make(1)
    const read = await workspaces.make(2)
    const later = Date.now() + 2 * 3_600_000
    await moveClock(sql, 2 * 3_600_000)
    const reader = new Workspaces(keeper, { now: () => later })
    await names(reader, read.id, read.token)
    await reader.close()
    await keeper.purge(Date.now() + 3_600_000)
    const after = new Workspaces(keeper)
    expect(await after.about(forgotten.id)).toBeUndefined()
    expect(await after.about(read.id)).toBeDefined()
    await moveClock(sql, 0)
  }),
)

test(
  'the log shows what was asked, and nobody who reads the database learns an address that opens a workspace',
  eachStore(async ({ sql, settings }) => {
    const workspaces = new Workspaces(await openKeeper(sql, settings.CLASS_DATA_DIR))
    const { id, token } = await workspaces.make(1)
    await create(workspaces, id, token, 1)
    await workspaces.log(id, 0)
    await names(workspaces, id, token)
    const entries = await workspaces.log(id, 0)
    expect(entries.map(({ exchange }) => [exchange.request.method, exchange.response?.status])).toEqual([
      ['POST', 200],
      ['GET', 200],
    ])
    expect(await workspaces.log(id, entries[0]?.n ?? 0)).toHaveLength(1)
    const rows = await sql.query('select * from practice_workspace')
    expect(JSON.stringify(rows)).not.toContain(id)
  }),
)
