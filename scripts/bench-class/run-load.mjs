import { fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../project.mjs'

/**
 * Runs one scenario in a process of its own against a server of ours.
 * @param {string} scenario @param {object} size
 * @param {Awaited<ReturnType<typeof import('./class-server.mjs').classServer>>} server
 * @returns {Promise<any>}
 */
export const runLoad = (scenario, size, server) =>
  new Promise((done, fail) => {
    const load = fork(join(root, 'scripts/bench-class/load.mjs'), [
      scenario,
      server.url,
      JSON.stringify(size),
    ])
    load.on('message', async (/** @type {any} */ message) => {
      if (message.result) return done(message.result)
      const answer = message.ask === 'kill' ? await server.kill() : server.usage()
      load.send({ what: message.ask, answer: answer ?? true })
    })
    load.once(
      'exit',
      (code) => code !== 0 && fail(new Error(`The load of "${scenario}" ended with ${code}.`)),
    )
  })
