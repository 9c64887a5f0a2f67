// Makes, shows, resets and removes workspaces, and reads their log out: everything below /practice that is no practice host.
import { hostNames } from '@/mocks/hosts'
import { localeOf } from '@/mocks/locale'
import { Buckets } from './bucket'
import { preflight } from './cors'
import { webhooksDesk } from './deliveries/webhooks-desk'
import { demand, json, nothing } from './desk-answers'
import type { Answer, Knock } from './knock'
import type { Limits } from './limits'
import { Refused } from './said'
import type { Workspaces } from './workspaces'

export type Desk = (knock: Knock, workspace: string, path: string, query: string) => Promise<Answer>

/** A few hundred seeds would be a few hundred worlds kept. */
const mostSeeds = 16

const day = 86_400_000

async function seedOf(knock: Knock, limits: Limits): Promise<number> {
  const bytes = await knock.body(1_024, limits.slowest)
  if (bytes.byteLength === 0) return 1
  try {
    const { seed = 1 } = JSON.parse(new TextDecoder().decode(bytes))
    if (Number.isInteger(seed) && seed >= 1 && seed <= mostSeeds) return seed
  } catch {}
  throw new Refused('bad-seed')
}

interface DeskOptions {
  limits: Limits
  /** What the server may call outside, in its operator's words. */
  calls: string
  now: () => number
}

export function workspaceDesk(workspaces: Workspaces, { limits, calls, now }: DeskOptions): Desk {
  const perHour = limits.makePerAddress
  const making = new Buckets(perHour / 3_600, perHour, now)
  const addressOf = (knock: Knock, id: string) => `${knock.origin}/practice/${id}`

  const make = async (knock: Knock): Promise<Answer> => {
    const seed = await seedOf(knock, limits)
    const wait = making.take(knock.address)
    if (wait > 0) throw new Refused('too-many', { headers: [['retry-after', String(wait)]] })
    if (limits.workspaces > 0 && (await workspaces.keeper.count()) >= limits.workspaces)
      throw new Refused('full')
    const { id, token } = await workspaces.make(seed, localeOf(knock.headers, 'en'))
    const made = { workspace: id, token, base: addressOf(knock, id), hosts: hostNames() }
    return json({ ...made, expires: new Date(now() + limits.keepDays * day).toISOString() }, 201)
  }

  const show = async (knock: Knock, id: string): Promise<Answer> => {
    const about = await workspaces.about(id)
    if (!about) throw new Refused('unknown-workspace')
    const { token, seed, usedAt, clock } = about
    return json({
      ...{ workspace: id, token, seed, base: addressOf(knock, id), hosts: hostNames() },
      clock: new Date(clock).toISOString(),
      expires: new Date(usedAt + limits.keepDays * day).toISOString(),
      documents: knock.documents,
    })
  }

  const log = async (id: string, query: string): Promise<Answer> => {
    const after = Number(new URLSearchParams(query).get('after') ?? 0)
    if (!(await workspaces.about(id))) throw new Refused('unknown-workspace')
    const entries = await workspaces.log(id, Number.isSafeInteger(after) ? after : 0)
    const answer = json({})
    return { ...answer, body: JSON.stringify({ entries, last: entries.at(-1)?.n ?? after }) }
  }

  const webhooks = webhooksDesk(workspaces, { limits, calls })

  return async (knock, id, path, query) => {
    if (knock.method === 'OPTIONS') return { ...nothing, headers: preflight(knock) }
    if (id === '') {
      if (knock.method === 'POST') return make(knock)
      demand(knock, 'GET', 'HEAD', 'POST')
      const about = 'POST here makes a workspace; then /practice/{workspace}/{host}/{path} is a practice API.'
      return json({ about, hosts: hostNames(), documents: knock.documents })
    }
    if (path === '/') {
      if (knock.method === 'DELETE') {
        await workspaces.remove(id)
        return nothing
      }
      demand(knock, 'GET', 'HEAD', 'DELETE')
      return show(knock, id)
    }
    if (path === '/log') {
      demand(knock, 'GET', 'HEAD')
      return log(id, query)
    }
    if (path === '/reset') {
      demand(knock, 'POST')
      if (!(await workspaces.reset(id))) throw new Refused('unknown-workspace')
      return nothing
    }
    if (path === '/webhooks' || path.startsWith('/webhooks/')) return webhooks(knock, id, path)
    throw new Refused('unknown-path')
  }
}
