import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })

/**
 * A page's stream: it comes back where it stood, and keeps what came when.
 * `seqs` are the numbers of durable events in the order they came; the ones in a snapshot are not among them.
 */
export class Ear {
  /** @type {number[]} */
  seqs = []
  /** Resolves with the first snapshot. @type {Promise<void>} */
  opened
  /** How often it was told to take a snapshot again. */
  snapshots = 0
  /** Everything up to here was in the first snapshot. */
  from = 0
  open = false
  #lastId = ''
  #over = false
  #leave = () => {}
  #ready = () => {}
  /** Whoever waits for something to come in. @type {Set<() => void>} */
  #waiting = new Set()

  /**
   * @param {import('./visitor.mjs').Visitor} visitor @param {string} as
   * @param {(event: string, data: { body?: Record<string, unknown> }) => void} [heard]
   */
  constructor(visitor, as, heard = () => {}) {
    this.visitor = visitor
    this.as = as
    this.heard = heard
    this.opened = new Promise((resolve) => {
      this.#ready = resolve
    })
    void this.#follow()
  }

  async #follow() {
    while (!this.#over) {
      const retry = await this.#once().catch(() => 500)
      this.open = false
      if (!this.#over) await new Promise((resume) => setTimeout(resume, retry))
    }
  }

  /** @returns {Promise<number>} milliseconds until it may come back */
  #once() {
    return new Promise((done, fail) => {
      const headers = this.visitor.headers({
        accept: 'text/event-stream',
        ...(this.#lastId && { 'last-event-id': this.#lastId }),
      })
      const asked = request(
        `${this.visitor.url}/api/class/${this.as}/events`,
        { headers, agent },
        (answer) => {
          if (answer.statusCode !== 200) {
            answer.resume()
            return done(500)
          }
          this.open = true
          let retry = 500
          let rest = ''
          answer.setEncoding('utf8')
          answer.on('data', (chunk) => {
            const blocks = (rest + chunk).split('\n\n')
            rest = blocks.pop() ?? ''
            for (const block of blocks) retry = this.#read(block) ?? retry
          })
          answer.on('end', () => done(retry))
          answer.on('error', () => done(retry))
        },
      )
      this.#leave = () => asked.destroy()
      asked.on('error', fail)
      asked.end()
    })
  }

  /** @param {string} block @returns {number | undefined} */
  #read(block) {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)))
    if (!fields.event) return undefined
    if (fields.id) this.#lastId = fields.id
    const data = JSON.parse(fields.data)
    if (fields.event === 'snapshot') {
      if (this.snapshots === 0) this.from = data.seq
      this.snapshots += 1
      this.#ready()
    } else if (data.seq !== undefined && fields.event !== 'resumed') this.seqs.push(data.seq)
    this.heard(fields.event, data)
    for (const look of [...this.#waiting]) look()
    return fields.event === 'bye' ? Number(fields.retry ?? 500) : undefined
  }

  /** @param {() => boolean} holds @param {number} patience milliseconds @returns {Promise<boolean>} */
  until(holds, patience) {
    if (holds()) return Promise.resolve(true)
    return new Promise((done) => {
      const end = (/** @type {boolean} */ came) => {
        clearTimeout(late)
        this.#waiting.delete(look)
        done(came)
      }
      const look = () => holds() && end(true)
      const late = setTimeout(() => end(holds()), patience)
      this.#waiting.add(look)
    })
  }

  /** Drops the connection and comes back, as a network does it. */
  drop() {
    this.#leave()
  }

  close() {
    this.#over = true
    this.#leave()
  }
}

/** What of 1, 2, 3 … up to `last` an ear did not get once and in order. @param {Ear} ear @param {number} last */
export const faultsOf = (ear, last) => {
  const seen = new Set(ear.seqs)
  const wanted = Array.from({ length: Math.max(0, last - ear.from) }, (_, i) => ear.from + 1 + i)
  return {
    lost: wanted.filter((seq) => !seen.has(seq)).length,
    doubled: ear.seqs.length - seen.size,
    disordered: ear.seqs.filter((seq, i) => i > 0 && seq < (ear.seqs[i - 1] ?? 0)).length,
  }
}

/** @param {readonly ReturnType<typeof faultsOf>[]} all */
export const summed = (all) =>
  all.reduce(
    (sum, one) => ({
      lost: sum.lost + one.lost,
      doubled: sum.doubled + one.doubled,
      disordered: sum.disordered + one.disordered,
    }),
    { lost: 0, doubled: 0, disordered: 0 },
  )
