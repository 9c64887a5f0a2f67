// Writes the course as files for a host that runs nothing: everything but live classes.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeNext } from './before-next.mjs'
import { run } from './child.mjs'
import { nextCommand, root } from './project.mjs'
import { frontPage, headersFile, withRunnerPolicy } from './static-host.mjs'

const out = join(root, 'out')

/** Next builds an export where it builds for the server: the other one waits beside. */
const built = resolve(root, '.next')
const server = resolve(root, '.next-server')
const exported = resolve(root, '.next-export')

/** @param {string} from @param {string} to */
const move = (from, to) => {
  if (!existsSync(from)) return
  rmSync(to, { recursive: true, force: true })
  renameSync(from, to)
}

const build = async () => {
  move(built, server)
  move(exported, built)
  try {
    return await run(nextCommand('build'), { env: { COURSE_EXPORT: '1' } })
  } finally {
    move(built, exported)
    move(server, built)
  }
}

const main = async () => {
  rmSync(out, { recursive: true, force: true })
  const code = (await beforeNext()) || (await build())
  if (code !== 0) return code
  writeFileSync(join(out, '_headers'), headersFile())
  writeFileSync(join(out, 'index.html'), frontPage)
  const runner = join(out, 'runner', 'index.html')
  writeFileSync(runner, withRunnerPolicy(readFileSync(runner, 'utf8')))
  console.log('\nThe course is in out/. The host must answer /en/glossary with en/glossary.html.')
  return 0
}

process.exitCode = await main()
