// Asks the course's own server about workspaces, from a page that may have no such server behind it.
import type { Exchange } from '@/mocks/wire-log'

export interface Made {
  workspace: string
  token: string
}

export interface Shown extends Made {
  /** ISO date after which an unused workspace is removed. */
  expires: string
}

export interface LogPart {
  entries: { n: number; exchange: Exchange }[]
  last: number
}

/** Why there is no answer to work with. `no-server`: this copy of the course is files only. */
export type Trouble = 'offline' | 'no-server' | 'unknown-workspace' | 'too-many' | 'full' | 'unavailable'

export class NoAnswer extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble)
  }
}

const known: readonly string[] = ['unknown-workspace', 'too-many', 'full', 'unavailable'] satisfies Trouble[]
const isTrouble = (code: unknown): code is Trouble => typeof code === 'string' && known.includes(code)

/** A server that only hands out files answers with a page of its own, or with nothing we know. */
async function troubleOf(response: Response): Promise<Trouble> {
  try {
    const { error } = await response.json()
    return isTrouble(error.code) ? error.code : 'unavailable'
  } catch {
    return 'no-server'
  }
}

export type Fetch = (path: string, options: RequestInit) => Promise<Response>

export class Server {
  readonly #fetch: Fetch

  constructor(send: Fetch = (path, options) => fetch(path, options)) {
    this.#fetch = send
  }

  make(): Promise<Made> {
    return this.#json('/practice', 'POST')
  }

  show(workspace: string): Promise<Shown> {
    return this.#json(`/practice/${workspace}`, 'GET')
  }

  log(workspace: string, after: number): Promise<LogPart> {
    return this.#json(`/practice/${workspace}/-/log?after=${after}`, 'GET')
  }

  async reset(workspace: string): Promise<void> {
    await this.#ask(`/practice/${workspace}/-/reset`, 'POST')
  }

  async remove(workspace: string): Promise<void> {
    await this.#ask(`/practice/${workspace}`, 'DELETE')
  }

  async #json<T>(path: string, method: string): Promise<T> {
    const response = await this.#ask(path, method)
    return response.json().catch(() => Promise.reject(new NoAnswer('no-server')))
  }

  /** Without cookies: those of a class are no business of the practice. */
  async #ask(path: string, method: string): Promise<Response> {
    const sent = this.#fetch(path, { method, credentials: 'omit', cache: 'no-store' })
    const response = await sent.catch(() => Promise.reject(new NoAnswer('offline')))
    if (!response.ok) throw new NoAnswer(await troubleOf(response))
    return response
  }
}
