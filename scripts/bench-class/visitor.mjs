import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** Browsers keep their connections: opening one for each request is not what is measured. */
const agent = new Agent({ keepAlive: true, maxSockets: 200 })

/** @typedef {{ status: number, json: Record<string, any>, headers: import('node:http').IncomingHttpHeaders }} Answer */

/** One browser as far as a class goes: its cookies and what it asks. */
export class Visitor {
  /** @type {Map<string, string>} */
  cookies = new Map()

  /** @param {string} url of the server @param {string} [address] what a proxy would say it comes from */
  constructor(url, address) {
    this.url = url
    this.address = address
  }

  /** @param {Record<string, string>} [more] */
  headers(more = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return {
      ...(cookie && { cookie }),
      ...(this.address && { 'x-forwarded-for': this.address }),
      origin: this.url,
      ...more,
    }
  }

  /** @param {string[]} lines */
  keep(lines) {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
  }

  /**
   * @param {string} method @param {string} path below `/api/class/` @param {object} [body]
   * @returns {Promise<Answer>}
   */
  ask(method, path, body) {
    const text = body === undefined ? '' : JSON.stringify(body)
    const headers = this.headers(
      body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) },
    )
    return new Promise((done, fail) => {
      const asked = request(`${this.url}/api/class/${path}`, { method, headers, agent }, (answer) => {
        let got = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk) => {
          got += chunk
        })
        answer.on('end', () => {
          this.keep(answer.headers['set-cookie'] ?? [])
          done({
            status: answer.statusCode ?? 0,
            json: got.startsWith('{') ? JSON.parse(got) : {},
            headers: answer.headers,
          })
        })
        answer.on('error', fail)
      })
      asked.on('error', fail)
      asked.end(text)
    })
  }

  /** @param {string} path */
  get(path) {
    return this.ask('GET', path)
  }

  /** @param {string} path @param {object} body */
  post(path, body) {
    return this.ask('POST', path, body)
  }

  /**
   * Asked again with the same id while the server does not answer, as the page does it.
   * @param {string} as @param {string} kind @param {object} [body] @param {number} [fence]
   * @returns {Promise<Answer>}
   */
  async command(as, kind, body = {}, fence) {
    const sent = { cmdId: randomUUID(), kind, body, ...(fence !== undefined && { fence }) }
    for (;;) {
      const answer = await this.post(`${as}/commands`, sent).catch(() => undefined)
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      await new Promise((resume) => setTimeout(resume, 200))
    }
  }
}

/** @param {string} what @param {Answer} answer */
const granted = (what, answer) => {
  if (answer.status === 200) return answer.json
  throw new Error(`Failed to ${what}: the server answered ${answer.status} ${JSON.stringify(answer.json)}.`)
}

const lesson = process.env.BENCH_CLASS_LESSON ?? 'webhooks/verify-signatures'

/** @param {string} url */
export const opensRoom = async (url) => {
  const trainer = new Visitor(url, '198.51.100.1')
  const { code, fence } = granted(
    'open a room',
    await trainer.post('rooms', { name: 'Trainer', locale: 'en', lessons: [lesson] }),
  )
  return {
    trainer,
    code: String(code),
    fence: Number(fence),
    /** @param {string} kind @param {object} [body] */
    drive: (kind, body) => trainer.command('trainer', kind, body, Number(fence)),
  }
}

/** @param {string} url @param {string} code @param {string} name @param {string} [address] */
export const joins = async (url, code, name, address) => {
  const learner = new Visitor(url, address)
  const { ticket } = granted('knock', await learner.post('knock', { code }))
  granted('join', await learner.post('join', { ticket, name }))
  return learner
}
