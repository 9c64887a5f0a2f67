import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../project.mjs'

const cache = join(root, 'node_modules/.cache/practice-api')
/** What the bundle is made of, beside packages. */
const sources = [
  'mocks',
  'lib/outside',
  'scripts/practice-api',
  'scripts/practice-code.mjs',
  'package-lock.json',
]

/** @param {string} path @returns {string[]} */
const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path]

/** Another name as soon as a source is another one: to read them all would take longer than to look at their dates. */
const fingerprint = () => {
  const hash = createHash('sha256').update(process.version)
  for (const path of sources.flatMap((source) => filesOf(join(root, source))).sort()) {
    if (/\.test\.ts$/.test(path)) continue
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} outfile */
const bundle = async (outfile) => {
  const [{ build }, { practiceCode }] = await Promise.all([import('esbuild'), import('../practice-code.mjs')])
  const making = `${outfile}.${process.pid}.tmp`
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/practice-api/entry.ts'],
    bundle: true,
    minify: true,
    outfile: making,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // As in next.config.mjs.
    alias: { '@mswjs/interceptors': join(root, 'mocks/no-interceptors.ts') },
    // Msw loads it for handlers that no host has.
    external: ['graphql'],
    plugins: [practiceCode],
  })
  for (const old of readdirSync(cache)) if (old.endsWith('.mjs')) rmSync(join(cache, old))
  renameSync(making, outfile)
}

/**
 * The practice API as one file, bundled when a source has changed since it last was.
 * @returns {Promise<typeof import('./entry.ts')>}
 */
export const loadPracticeApi = async () => {
  mkdirSync(cache, { recursive: true })
  const outfile = join(cache, `${fingerprint()}.mjs`)
  if (!existsSync(outfile)) await bundle(outfile)
  return import(pathToFileURL(outfile).href)
}
