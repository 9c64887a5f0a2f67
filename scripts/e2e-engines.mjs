import { firefox } from '../e2e/engines/firefox.mjs'
import { scenarios } from '../e2e/engines/scenarios.mjs'
import { webkit } from '../e2e/engines/webkit.mjs'
import { ensureBuild } from './build.mjs'
import { stop } from './child.mjs'
import { freePort } from './port.mjs'
import { serve } from './server.mjs'

/** @typedef {import('../e2e/engines/engine.mjs').Engine} Engine */

/**
 * @param {Engine} engine
 * @param {string} origin
 * @param {string} wanted part of a scenario's name; empty for all
 * @returns {Promise<{ passed: number, failed: number }>}
 */
const drive = async (engine, origin, wanted) => {
  const counts = { passed: 0, failed: 0 }
  const page = await engine.open()
  try {
    for (const { name, play } of scenarios) {
      if (!name.includes(wanted)) continue
      const began = performance.now()
      const error = await play(page, origin).then(
        () => undefined,
        (/** @type {Error} */ reason) => reason,
      )
      counts[error ? 'failed' : 'passed'] += 1
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(`${error ? 'FAILED ' : 'passed '} ${engine.name}: ${name} (${seconds} s)`)
      if (error) console.log(error.stack)
    }
  } finally {
    await page.close()
  }
  return counts
}

/** Drives a given server (E2E_BASE_URL), else a production server of its own. */
const openServer = async () => {
  const given = process.env.E2E_BASE_URL
  if (given) {
    await fetch(`${given}/healthz`).catch(() => {
      throw new Error(`No server answers at ${given}, which E2E_BASE_URL names. Start it first.`)
    })
    return { url: given, close: async () => {} }
  }
  if ((await ensureBuild()) !== 0) throw new Error('The course could not be built; the reason is above.')
  const { child, url } = await serve({ host: '127.0.0.1', port: await freePort() })
  return { url, close: () => stop(child) }
}

/** @param {readonly Engine[]} here */
const driveAll = async (here) => {
  const server = await openServer()
  const total = { passed: 0, failed: 0 }
  try {
    for (const engine of here) {
      const { passed, failed } = await drive(engine, server.url, process.argv.slice(2).join(' '))
      total.passed += passed
      total.failed += failed
    }
  } finally {
    await server.close()
  }
  return total
}

const main = async () => {
  const engines = [firefox, webkit]
  const here = engines.filter((engine) => engine.installed())
  const total = here.length > 0 ? await driveAll(here) : { passed: 0, failed: 0 }
  for (const engine of engines) {
    if (!here.includes(engine))
      console.log(`SKIPPED ${engine.name}: not installed here. To drive it: ${engine.remedy}.`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message)
    process.exit(1)
  },
)
