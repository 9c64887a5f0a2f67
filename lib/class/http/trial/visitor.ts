// One browser of a class server: its cookies, what it asks, and every byte it was ever given.
import { randomUUID } from 'node:crypto'

export interface Answered {
  status: number
  text: string
  headers: Headers
  json: Record<string, unknown>
}

export class Visitor {
  cookies = new Map<string, string>()
  /** Everything that came in, for those who look for what should not have. */
  received = ''

  constructor(
    public url: string,
    private given: Record<string, string> = {},
  ) {}

  headers(more: Record<string, string> = {}): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { ...(cookie && { cookie }), ...this.given, ...more }
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answered> {
    const response = await fetch(`${this.url}/api/class/${path}`, { redirect: 'manual', ...init })
    const text = await response.text()
    this.received += `${[...response.headers].join('\n')}\n${text}\n`
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
    let json = {}
    try {
      json = JSON.parse(text)
    } catch {}
    return { status: response.status, text, headers: response.headers, json }
  }

  get(path: string): Promise<Answered> {
    return this.ask(path, { headers: this.headers() })
  }

  /** As a page of this very origin does it. */
  post(path: string, body: unknown, more: Record<string, string> = {}): Promise<Answered> {
    const headers = this.headers({ origin: this.url, 'content-type': 'application/json', ...more })
    return this.ask(path, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  command(as: string, kind: string, body: object = {}, fence?: number): Promise<Answered> {
    return this.post(`${as}/commands`, {
      cmdId: randomUUID(),
      kind,
      body,
      ...(fence !== undefined && { fence }),
    })
  }

  /** Opens a stream. @param after the id of the last event it has seen */
  async stream(
    as: string,
    after = '',
  ): Promise<{ status: number; body: ReadableStream<Uint8Array> | null; close(): void }> {
    const leaving = new AbortController()
    const response = await fetch(`${this.url}/api/class/${as}/events`, {
      headers: this.headers(after ? { 'last-event-id': after } : {}),
      signal: leaving.signal,
    })
    return { status: response.status, body: response.body, close: () => leaving.abort() }
  }
}

/** A visitor at the wheel of a new room. */
export async function opensRoom(url: string, lessons = ['webhooks/verify-signatures']) {
  const trainer = new Visitor(url)
  const opened = await trainer.post('rooms', { name: 'Trainer', locale: 'en', lessons })
  if (opened.status !== 200) throw new Error(`Failed to open a room: ${opened.status} ${opened.text}`)
  return { trainer, code: String(opened.json.code), fence: Number(opened.json.fence) }
}

/** A visitor with a learner's seat. */
export async function joins(url: string, code: string, name: string): Promise<Visitor> {
  const learner = new Visitor(url)
  const knocked = await learner.post('knock', { code })
  const joined = await learner.post('join', { ticket: knocked.json.ticket, name })
  if (joined.status !== 200) throw new Error(`Failed to join: ${joined.status} ${joined.text}`)
  return learner
}

/** Whoever a trainer invites: a phone, a projector, a second trainer. */
export async function invited(
  trainer: Visitor,
  role: 'remote' | 'projector' | 'trainer',
  name: string,
): Promise<Visitor> {
  const guest = new Visitor(trainer.url)
  const invitation = await trainer.post('trainer/invite', { role })
  const joined = await guest.post('join', { ticket: invitation.json.ticket, name })
  if (joined.status !== 200) throw new Error(`Failed to join as ${role}: ${joined.status} ${joined.text}`)
  return guest
}
