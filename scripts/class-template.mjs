// Makes the empty database that live classes begin with, once for each version of PGlite.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { root } from './project.mjs'

const folder = join(root, 'node_modules', '.cache', 'class-template')

const path = () => {
  const manifest = join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json')
  return join(folder, `pglite-${JSON.parse(readFileSync(manifest, 'utf8')).version}.tar.gz`)
}

/** Without any table: the class makes them, and with them a secret that no two may share. */
const make = async () => {
  const db = await PGlite.create()
  await db.exec('checkpoint')
  const dump = await db.dumpDataDir('gzip')
  await db.close()
  return Buffer.from(await dump.arrayBuffer())
}

/** @returns {Promise<string>} where it is */
export const ensureClassTemplate = async () => {
  const made = path()
  if (existsSync(made)) return made
  mkdirSync(folder, { recursive: true })
  // Nobody may read half of it.
  const making = `${made}.${process.pid}`
  writeFileSync(making, await make())
  renameSync(making, made)
  return made
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = performance.now()
  const made = await ensureClassTemplate()
  console.log(`${made} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  process.exit(0)
}
