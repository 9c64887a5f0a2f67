// A class data directory of a test's own, copied from one that was made once: initdb takes many seconds.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../store/embedded'

const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'))
const cache = 'node_modules/.cache/class'

/** Without our tables: they are what is tested. */
async function template(): Promise<string> {
  const made = join(cache, `pglite-${version}`)
  if (existsSync(made)) return made
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'making-'))
  await (await openEmbedded(making)).close()
  try {
    renameSync(making, made)
  } catch (error) {
    // Another test file was faster.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(made)) throw error
  }
  return made
}

export async function embeddedDirectory(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'class-data-'))
  cpSync(await template(), directory, { recursive: true })
  return directory
}
