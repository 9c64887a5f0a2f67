// Asks the practice API of a workspace for its subscriptions, over the door and with its token as a program outside would.
import { type Made, NoAnswer, type Server, troubleOf } from './ask-server'

export interface Subscription {
  id: string
  name: string
  url: string
  /** False is a pause. */
  enabled: boolean
  /** Machine names. */
  events: readonly string[]
}

export interface Draft {
  url: string
  events: readonly string[]
}

export const subscriptionPath = '/core/v1/webhook/subscription'

/** The practice API said no. */
export class PlatformRefused extends Error {
  constructor(
    readonly status: number,
    /** Its own sentence, in the reader's language. */
    readonly text: string,
  ) {
    super(text)
  }
}

const longestName = 100

/** The form asks for none: on the list the address tells subscriptions apart. */
export const nameOf = (url: string): string =>
  (URL.canParse(url) ? new URL(url).host : '').slice(0, longestName) || 'webhook'

type Row = Omit<Subscription, 'events'> & { events: readonly { event: string }[] }

const subscriptionOf = ({ id, name, url, enabled, events }: Row): Subscription => ({
  ...{ id, name, url, enabled },
  events: events.map(({ event }) => event),
})

async function refusalOf(response: Response): Promise<Error> {
  const body = await response
    .clone()
    .json()
    .catch(() => undefined)
  if (typeof body?.text === 'string') return new PlatformRefused(response.status, body.text)
  return new NoAnswer(await troubleOf(response))
}

export class Platform {
  readonly #server: Server

  constructor(server: Server) {
    this.#server = server
  }

  async list(made: Made): Promise<Subscription[]> {
    const response = await this.#ask(made, 'GET', '')
    const rows: Row[] = await response.json()
    return rows.map(subscriptionOf)
  }

  async create(made: Made, { url, events }: Draft): Promise<void> {
    await this.#ask(made, 'POST', '', { name: nameOf(url), url, events })
  }

  async remove(made: Made, id: string): Promise<void> {
    await this.#ask(made, 'DELETE', `/${id}`)
  }

  async #ask({ workspace, token }: Made, method: string, rest: string, body?: object): Promise<Response> {
    const response = await this.#server.ask(`/practice/${workspace}/api.wts.chat${subscriptionPath}${rest}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw await refusalOf(response)
    return response
  }
}
