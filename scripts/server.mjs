import { start } from './child.mjs'
import { nextCommand } from './project.mjs'

/** How long a production server may take to answer; a loaded two-core machine needs about ten seconds. */
const patience = 60_000

/** Longer than proxies keep an idle connection: else one of them sends a request into a closing one. */
const keepAlive = process.env.KEEP_ALIVE_TIMEOUT ?? '65000'

/** Live classes end their streams themselves; Next alone would wait for these for ever. */
const env = { NEXT_MANUAL_SIG_HANDLE: 'true' }

/**
 * Where nobody else can come in, deliveries may go to programs of this machine. An operator's own word goes before.
 * @param {string} host
 */
const mayCall = (host) =>
  process.env.PRACTICE_CALL_OUT === undefined && /^(127\..*|::1|localhost)$/.test(host)
    ? { PRACTICE_CALL_OUT: 'loopback' }
    : {}

/** @param {string} url @returns {Promise<boolean>} */
const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  )

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A server that ended, or never answered; `log` is what it wrote on its way. */
export class ServerFailed extends Error {
  /** @param {string} message @param {string} log */
  constructor(message, log) {
    super(message)
    this.log = log
  }
}

/**
 * Serves the production build and resolves when it answers.
 * @param {{ host: string, port: number, settings?: Record<string, string> }} where `host` is an address to bind, `settings` more variables
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, url: string }>}
 */
export const serve = async ({ host, port, settings = {} }) => {
  const where = ['--hostname', host, '--port', String(port), '--keepAliveTimeout', keepAlive]
  const child = start(nextCommand('start', ...where), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...mayCall(host), ...settings },
  })
  let log = ''
  let ready = false
  child.stdout?.on('data', (chunk) => (ready ? process.stdout.write(chunk) : undefined))
  child.stderr?.on('data', (chunk) => {
    if (ready) process.stderr.write(chunk)
    else log += chunk
  })
  const health = `http://${reachable(host)}:${port}/healthz`
  const deadline = Date.now() + patience
  while (!(await answers(health))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new ServerFailed('The server ended at once.', log)
    if (Date.now() > deadline) {
      child.kill('SIGTERM')
      throw new ServerFailed(`The server did not answer at ${health} within ${patience / 1000} s.`, log)
    }
    await pause(100)
  }
  ready = true
  process.stderr.write(log)
  return { child, url: `http://${shown(host)}:${port}` }
}

/** @param {string} host */
const bracketed = (host) => (host.includes(':') ? `[${host}]` : host)

/** @param {string} host an address to bind @returns {string} one that reaches it from this machine */
const reachable = (host) => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : bracketed(host))

/** @param {string} host @returns {string} the name a person types */
const shown = (host) => (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : bracketed(host))
