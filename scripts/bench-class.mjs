import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus } from 'node:os'
import { join } from 'node:path'
import { met, table } from './bench/report.mjs'
import { groups } from './bench-class/rows.mjs'
import { ensureBuild } from './build.mjs'
import { root } from './project.mjs'

const readmePath = join(root, 'README.md')
const [start, end] = ['<!-- bench-class:start -->', '<!-- bench-class:end -->']

const conditions = () =>
  `Measured ${new Date().toISOString().slice(0, 10)} over HTTP against the production server with its embedded store, the load in a process of its own on the same ${cpus().length} × ${arch()}, Node ${process.versions.node}, loopback. Real networks and proxies are not in these figures.`

/** @param {string} text */
const write = (text) => {
  const readme = readFileSync(readmePath, 'utf8')
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)]
  if (from === -1 || to < from)
    throw new Error(
      `Failed to write the table into README.md: it has no "${start}" followed by "${end}". Add both lines.`,
    )
  writeFileSync(readmePath, `${readme.slice(0, from)}${start}\n${text}\n${readme.slice(to)}`)
}

/** `npm run bench:class [one-room many-rooms rush kills guesses soak] [--minutes=240] [--write]` */
const main = async () => {
  const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  if ((await ensureBuild()) !== 0) return 1
  const rows = []
  for (const [name, rowsOf] of Object.entries(groups)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.error(`Measuring: ${name}`)
    rows.push(...(await rowsOf()))
  }
  const text = `${conditions()}\n\n${table(rows)}`
  console.log(text)
  if (process.argv.includes('--write')) write(text)
  const missed = rows.filter((row) => !met(row))
  if (missed.length > 0) console.error(`\nBudgets missed: ${missed.map(({ what }) => what).join('; ')}`)
  return missed.length > 0 ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
