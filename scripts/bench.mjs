import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus } from 'node:os'
import { join } from 'node:path'
import { met, replaceBlock, table } from './bench/report.mjs'
import { groups } from './bench/rows.mjs'
import { launch } from './bench/visit.mjs'
import { ensureBuild } from './build.mjs'
import { stop } from './child.mjs'
import { findBrowser } from './find-browser.mjs'
import { freePort } from './port.mjs'
import { root } from './project.mjs'
import { serve } from './server.mjs'

const lesson = '/en/lessons/apis/http-methods'
const token = 'pn_practice_token'
const readmePath = join(root, 'README.md')

/** @param {string} origin @param {readonly string[]} names of groups; none means all */
const measure = async (origin, names) => {
  const found = findBrowser()
  const browser = await launch(found)
  const counting = await launch(found, '--disable-features=IsolateSandboxedIframes')
  const rows = []
  for (const [name, rowsOf] of Object.entries(groups)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.error(`Measuring: ${name}`)
    rows.push(...(await rowsOf({ origin, browser, counting, found, lesson, token })))
  }
  const version = browser.version()
  await browser.close()
  await counting.close()
  return { rows, version }
}

/** @param {string} version of the browser */
const conditions = (version) =>
  `Measured ${new Date().toISOString().slice(0, 10)} on the production build, medians of at least five: Chromium ${version}, Node ${process.versions.node}, ${cpus().length} × ${arch()}, loopback, gzip. kB = 1000 bytes. Bytes and ratios travel between machines; milliseconds do not.`

const main = async () => {
  const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const own = process.env.BENCH_BASE_URL === undefined
  if (own && (await ensureBuild()) !== 0) return 1
  const server = own ? await serve({ host: '127.0.0.1', port: await freePort() }) : undefined
  try {
    const { rows, version } = await measure(server?.url ?? process.env.BENCH_BASE_URL ?? '', names)
    const text = `${conditions(version)}\n\n${table(rows)}`
    console.log(text)
    if (process.argv.includes('--write'))
      writeFileSync(readmePath, replaceBlock(readFileSync(readmePath, 'utf8'), text))
    const missed = rows.filter((row) => !met(row))
    if (missed.length > 0) console.error(`\nBudgets missed: ${missed.map(({ what }) => what).join('; ')}`)
    return missed.length > 0 ? 1 : 0
  } finally {
    if (server) await stop(server.child)
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
