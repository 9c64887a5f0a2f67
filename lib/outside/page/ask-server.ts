// Asks the course's own server about workspaces, from a page that may have no such server behind it.
import type { Exchange } from '@/mocks/wire-log'
import type { Sending } from '../deliveries/sending'
import type { WebhooksShown } from '../deliveries/webhooks-desk'

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
export type Trouble =
  | 'offline'
  | 'no-server'
  | 'unknown-workspace'
  | 'unknown-delivery'
  | 'too-many'
  | 'full'
  | 'unavailable'

export class NoAnswer extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble)
  }
}

export const troubleIn = (error: unknown): Trouble =>
  error instanceof NoAnswer ? error.trouble : 'unavailable'

const known: readonly string[] = [
  'unknown-workspace',
  'unknown-delivery',
  'too-many',
  'full',
  'unavailable',
] satisfies Trouble[]
const isTrouble = (code: unknown): code is Trouble => typeof code === 'string' && known.includes(code)

/** A server that only hands out files answers with a page of its own, or with nothing we know. */
export async function troubleOf(response: Response): Promise<Trouble> {
  try {
    const { error } = await response.json()
    return isTrouble(error.code) ? error.code : 'unavailable'
  } catch {
    return 'no-server'
  }
}

export interface Asked {
  method: string
  headers?: Record<string, string>
  body?: string
}

export type Fetch = (path: string, options: RequestInit) => Promise<Response>

/** What is said there is read here: in the language of the page, whatever the browser's is. */
const usual: Fetch = (path, { headers, ...options }) =>
  fetch(path, { ...options, headers: { 'accept-language': document.documentElement.lang, ...headers } })

export class Server {
  readonly #fetch: Fetch

  constructor(send: Fetch = usual) {
    this.#fetch = send
  }

  make(): Promise<Made> {
    return this.#json('/practice', { method: 'POST' })
  }

  show(workspace: string): Promise<Shown> {
    return this.#json(`/practice/${workspace}`, { method: 'GET' })
  }

  log(workspace: string, after: number): Promise<LogPart> {
    return this.#json(`/practice/${workspace}/-/log?after=${after}`, { method: 'GET' })
  }

  async reset(workspace: string): Promise<void> {
    await this.#demand(`/practice/${workspace}/-/reset`, { method: 'POST' })
  }

  async remove(workspace: string): Promise<void> {
    await this.#demand(`/practice/${workspace}`, { method: 'DELETE' })
  }

  webhooks(workspace: string): Promise<WebhooksShown> {
    return this.#json(`/practice/${workspace}/-/webhooks`, { method: 'GET' })
  }

  chooseSending(workspace: string, change: Partial<Sending>): Promise<WebhooksShown> {
    return this.#json(`/practice/${workspace}/-/webhooks`, { method: 'PUT', body: JSON.stringify(change) })
  }

  async sendAgain(workspace: string, delivery: string): Promise<void> {
    const body = JSON.stringify({ delivery })
    await this.#demand(`/practice/${workspace}/-/webhooks/again`, { method: 'POST', body })
  }

  async sendTest(workspace: string, subscription: string): Promise<void> {
    const body = JSON.stringify({ subscription })
    await this.#demand(`/practice/${workspace}/-/webhooks/test`, { method: 'POST', body })
  }

  async #json<T>(path: string, asked: Asked): Promise<T> {
    const response = await this.#demand(path, asked)
    return response.json().catch(() => Promise.reject(new NoAnswer('no-server')))
  }

  async #demand(path: string, asked: Asked): Promise<Response> {
    const response = await this.ask(path, asked)
    if (!response.ok) throw new NoAnswer(await troubleOf(response))
    return response
  }

  /**
   * Without cookies: those of a class are no business of the practice.
   * @returns whatever answered, an error too
   * @throws NoAnswer `offline`
   */
  ask(path: string, asked: Asked): Promise<Response> {
    const sent = this.#fetch(path, { ...asked, credentials: 'omit', cache: 'no-store' })
    return sent.catch(() => Promise.reject(new NoAnswer('offline')))
  }
}
