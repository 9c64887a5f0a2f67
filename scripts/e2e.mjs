import { ensureBuild } from './build.mjs'
import { run, stop } from './child.mjs'
import { findBrowser } from './find-browser.mjs'
import { freePort } from './port.mjs'
import { nodeModule } from './project.mjs'
import { serve } from './server.mjs'

/** @param {string} baseUrl @param {string} browser */
const playwright = (baseUrl, browser) =>
  run(nodeModule('@playwright/test/cli.js', 'test', ...process.argv.slice(2)), {
    env: { E2E_BASE_URL: baseUrl, E2E_BROWSER_PATH: browser },
  })

/** Runs against E2E_BASE_URL where one is given (a dev server, say), else against a production server of its own. */
const main = async () => {
  const browser = findBrowser()
  console.log(`Browser: ${browser.path}`)
  if (process.env.E2E_BASE_URL) return playwright(process.env.E2E_BASE_URL, browser.path)
  const code = await ensureBuild()
  if (code !== 0) return code
  const { child, url } = await serve({ host: '127.0.0.1', port: await freePort() })
  try {
    return await playwright(url, browser.path)
  } finally {
    await stop(child)
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message)
    if (error.log) console.error(error.log)
    process.exit(1)
  },
)
