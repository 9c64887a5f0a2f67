// The way in from outside: every address below /practice, answered whole, whichever server took the request.
import { hostNamed, hostNames } from '@/mocks/hosts'
import { localeOf } from '@/mocks/locale'
import { Buckets } from './bucket'
import { openToAll, preflight } from './cors'
import type { Answer, Knock } from './knock'
import type { Limits } from './limits'
import { causeOf, type Logs, logLines, shortKey } from './log-lines'
import { demandReadable, practiceRequest } from './practice-request'
import { isRefused, Refused, said } from './said'
import { type Desk, workspaceDesk } from './workspace-desk'
import { keyOf } from './workspace-key'
import type { Workspaces } from './workspaces'

export interface DoorOptions {
  workspaces: Workspaces
  limits: Limits
  /** What the server may call outside, in its operator's words. */
  calls?: string
  logs?: Logs
  now?: () => number
}

const burst = 5
const bodiless = new Set([204, 205, 304])
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

function tooMany(seconds: number): Refused {
  return new Refused('too-many', { headers: [['retry-after', String(seconds)]] })
}

/** Workspace, host and path of `/practice/{workspace}/{host}/{path}?{query}`, each as far as it is there. */
export function partsOf(target: string) {
  const [, workspace = '', host = '', path = ''] =
    /^\/practice(?:\/([^/?]*)(?:\/([^/?]*)(\/[^?]*)?)?)?(?:\?.*)?$/s.exec(target) ?? []
  const at = target.indexOf('?')
  return { workspace, host, path: path || '/', query: at < 0 ? '' : target.slice(at) }
}

export class Door {
  readonly #workspaces: Workspaces
  readonly #limits: Limits
  readonly #logs: Logs
  readonly #addresses: Buckets
  readonly #perWorkspace: Buckets
  readonly #desk: Desk

  constructor({
    workspaces,
    limits,
    calls = 'none',
    logs = logLines('failures'),
    now = Date.now,
  }: DoorOptions) {
    this.#logs = logs
    this.#workspaces = workspaces
    this.#limits = limits
    this.#addresses = new Buckets(limits.perAddress, limits.perAddress * burst, now)
    this.#perWorkspace = new Buckets(limits.perWorkspace, limits.perWorkspace * burst, now)
    this.#desk = workspaceDesk(workspaces, { limits, calls, now })
  }

  /** Never rejects. */
  async answer(knock: Knock): Promise<Answer> {
    const began = performance.now()
    const answer = await this.#answer(knock).catch((error) => this.#refusal(knock, error))
    if (this.#logs.level === 'all') this.#note(knock, answer.status, performance.now() - began)
    return this.#finished(knock, answer)
  }

  #note({ method, target }: Knock, status: number, ms: number): void {
    const { workspace: id, host, path } = partsOf(target)
    const workspace = id === '' ? {} : { workspace: shortKey(keyOf(id)) }
    this.#logs.write({ event: 'request', ...workspace, method, host, path, status, ms: Math.round(ms) })
  }

  async #answer(knock: Knock): Promise<Answer> {
    const wait = this.#addresses.take(knock.address)
    if (wait > 0) throw tooMany(wait)
    if (!methods.has(knock.method))
      throw new Refused('wrong-method', { headers: [['allow', [...methods].join(', ')]] })
    demandReadable(knock.target)
    const { workspace, host, path, query } = partsOf(knock.target)
    if (workspace === '' || host === '' || host === '-') return this.#desk(knock, workspace, path, query)
    const pause = this.#perWorkspace.take(workspace)
    if (pause > 0) throw tooMany(pause)
    return this.#practice(knock, workspace, host, `${path}${query}`)
  }

  async #practice(knock: Knock, workspace: string, host: string, path: string): Promise<Answer> {
    const served = hostNamed(host)
    if (!served) throw new Refused('unknown-host', { list: hostNames() })
    if (knock.method === 'OPTIONS') {
      const known = served.router.methods(path.split('?')[0] ?? '')
      const allowed = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
      return { status: 204, statusText: '', headers: [['allow', allowed], ...preflight(knock)], body: null }
    }
    const asked = await practiceRequest(knock, host, path, this.#limits)
    const answer = await this.#workspaces.ask(workspace, asked)
    if (!answer) throw new Refused('unknown-workspace')
    return { ...answer, headers: [] }
  }

  #refusal({ headers }: Knock, error: unknown): Answer {
    const refused = isRefused(error) ? error : new Refused('unavailable', { headers: [['retry-after', '3']] })
    if (refused !== error) this.#logs.write({ event: 'failure', where: 'request', error: causeOf(error) })
    const { status, body } = said(refused, localeOf(headers, 'en'))
    const type: [string, string] = ['content-type', 'application/json; charset=utf-8']
    return {
      ...{ status, statusText: '', body: JSON.stringify(body) },
      headers: [type, ...(refused.facts.headers ?? [])],
    }
  }

  #finished({ method }: Knock, answer: Answer): Answer {
    const empty = method === 'HEAD' || bodiless.has(answer.status)
    const { headers, body } = answer
    return { ...answer, headers: [...headers, ...openToAll], body: empty ? null : body }
  }
}
