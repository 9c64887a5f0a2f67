import { fanOut } from './fan-out.mjs'
import { overHttp } from './guesses.mjs'
import { kills } from './kills.mjs'
import { rush } from './rush.mjs'
import { soak } from './soak.mjs'

/**
 * What the load asks of the process that owns the server.
 * @typedef {object} Host
 * @property {() => Promise<void>} killServer without a warning; it is started again at once
 * @property {() => Promise<{ cpu: number, rss: number }>} usage seconds of a core so far, and bytes
 */

/** @param {'kill' | 'usage'} what @returns {Promise<any>} */
const ask = (what) =>
  new Promise((done) => {
    const hear = (/** @type {any} */ message) => {
      if (message.what !== what) return
      process.off('message', hear)
      done(message.answer)
    }
    process.on('message', hear)
    process.send?.({ ask: what })
  })

/** @type {Host} */
const host = { killServer: () => ask('kill'), usage: () => ask('usage') }

const scenarios = {
  'fan-out': fanOut,
  rush,
  kills,
  soak,
  'over-http': (/** @type {string} */ url) => overHttp(url),
}

// The load has a process of its own: what it computes must not delay what it measures.
const [name, url, size] = process.argv.slice(2)
const scenario = scenarios[/** @type {keyof typeof scenarios} */ (name)]
scenario(url ?? '', JSON.parse(size ?? '{}'), host).then(
  (result) => process.send?.({ result }, () => process.exit(0)),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
