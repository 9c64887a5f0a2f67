import { connect } from 'node:net'

/**
 * @typedef {object} Line what goes over the wire, as bytes
 * @property {Buffer} bytes
 */

/**
 * @param {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} request
 * @returns {Buffer} a request that keeps the connection open
 */
export const requestBytes = ({ method = 'GET', path, headers = {}, body = '' }) => {
  const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries({ host: 'localhost', ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', body].join('\r\n'))
}

/** @param {Buffer} bytes @returns {number} where the answer ends; -1 while it is not all there */
const endOf = (bytes) => {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return -1
  const lines = bytes.toString('latin1', 0, head)
  const length = /\r\ncontent-length: (\d+)/i.exec(lines)
  if (length) return bytes.length >= head + 4 + Number(length[1]) ? head + 4 + Number(length[1]) : -1
  if (!/\r\ntransfer-encoding: chunked/i.test(lines)) return head + 4
  const last = bytes.indexOf('0\r\n\r\n', head + 4)
  return last < 0 ? -1 : last + 5
}

/** One connection; less than a client library needs, so that what is measured is the server. */
class Connection {
  #socket
  /** @type {Buffer} */
  #bytes = Buffer.alloc(0)
  /** @type {((answer: { status: number, bytes: Buffer }) => void) | undefined} */
  #answered
  /** @type {((error: Error) => void) | undefined} */
  #failed

  /** @param {number} port */
  constructor(port) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (part) => {
      this.#bytes = this.#bytes.length === 0 ? part : Buffer.concat([this.#bytes, part])
      const end = endOf(this.#bytes)
      if (end < 0) return
      const bytes = this.#bytes
      this.#bytes = Buffer.alloc(0)
      this.#answered?.({ status: Number(bytes.toString('latin1', 9, 12)), bytes })
    })
    this.#socket.on('error', (error) => this.#failed?.(error))
    this.#socket.on('close', () => this.#failed?.(new Error('The server hung up.')))
  }

  /** @param {Buffer} bytes @returns {Promise<{ status: number, bytes: Buffer }>} */
  send(bytes) {
    return new Promise((answered, failed) => {
      this.#answered = answered
      this.#failed = failed
      this.#socket.write(bytes)
    })
  }

  close() {
    this.#failed = undefined
    this.#socket.destroy()
  }
}

/**
 * Keeps so many connections busy for so long.
 * @param {object} load
 * @param {number} load.port
 * @param {number} load.connections
 * @param {number} load.ms
 * @param {(n: number) => Buffer} load.next the nth request
 * @param {number} [load.status] every answer has to have it
 * @returns {Promise<{ perSecond: number, p99: number }>}
 */
export const keepBusy = async ({ port, connections, ms, next, status = 200 }) => {
  const until = performance.now() + ms
  const began = performance.now()
  /** @type {number[]} */
  const times = []
  let count = 0
  const one = async () => {
    const connection = new Connection(port)
    while (performance.now() < until) {
      const sent = performance.now()
      const answer = await connection.send(next(count++))
      if (answer.status !== status)
        throw new Error(
          `Failed to measure: ${answer.status} instead of ${status}: ${answer.bytes.toString('utf8', 0, 800)}`,
        )
      times.push(performance.now() - sent)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, one))
  times.sort((a, b) => a - b)
  return {
    perSecond: (times.length / (performance.now() - began)) * 1_000,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  }
}

/**
 * Everybody asks once, at the same moment, each over a connection of their own.
 * @param {number} port
 * @param {readonly Buffer[]} requests
 * @returns {Promise<number>} ms until the last one has an answer of 200
 */
export const allAtOnce = async (port, requests) => {
  const began = performance.now()
  const answers = await Promise.all(
    requests.map(async (bytes) => {
      const connection = new Connection(port)
      const { status } = await connection.send(bytes)
      connection.close()
      return status
    }),
  )
  const wrong = answers.filter((status) => status !== 200)
  if (wrong.length > 0)
    throw new Error(`Failed to measure: ${wrong.length} answers were not 200 but ${wrong[0]}.`)
  return performance.now() - began
}
