import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { tryOr } from './try-or.mjs'

/** What no build reads, and what builds and tests write themselves. */
const skipped = /^(node_modules|e2e|test-results|playwright-report|coverage|out|public\/runner|README\.md)$/
const generated = /(\.tsbuildinfo|\.test\.tsx?|\.d\.json\.ts|^next-env\.d\.ts)$/
/** Of the scripts only those that bundle something decide what is served. */
const harness =
  /^(scripts\/(?!(build-(runner|practice)|practice-[\w-]+)\.mjs)|playwright\.config\.ts|vitest\.config\.ts|biome\.json)/

/** @param {string} path from the root, with forward slashes */
export const isSource = (path) =>
  !skipped.test(path) &&
  !generated.test(path) &&
  !harness.test(path) &&
  !path.split('/').some((name) => name.startsWith('.'))

/** @param {string} folder @param {string} base @returns {string[]} */
const filesBelow = (folder, base) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!isSource(relative(base, path).split(sep).join('/'))) return []
    return entry.isDirectory() ? filesBelow(path, base) : [path]
  })

/**
 * @param {string} root
 * @returns {string} one digest of all that a build is made of: sources, lockfile and the Node that ran it
 */
export const sourceHash = (root) => {
  const hash = createHash('sha256').update(process.version)
  for (const path of filesBelow(root, root).sort()) {
    hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** @param {string} dist absolute path of the build */
const stampPath = (dist) => join(dist, 'source-hash')

/**
 * @param {string} root
 * @param {string} dist absolute path of the build
 * @returns {boolean} whether the build there is finished and made from these sources
 */
export const isCurrent = (root, dist) =>
  existsSync(join(dist, 'BUILD_ID')) &&
  existsSync(join(root, 'public', 'runner', 'index.html')) &&
  tryOr('', () => readFileSync(stampPath(dist), 'utf8')) === sourceHash(root)

/** @param {string} dist @param {string} hash taken before the build began: an edit during it makes it stale */
export const markCurrent = (dist, hash) => writeFileSync(stampPath(dist), hash)
