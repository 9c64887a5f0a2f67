import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from '../project.mjs'

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** @param {string} pattern with `*` and `**` */
const matcher = (pattern) =>
  new RegExp(
    `^${pattern
      .replace(/[.+()]/g, '\\$&')
      .replace(/\*\*\//g, '(?:.+/)?')
      .replace(/(?<![.)?])\*/g, '[^/]*')}$`,
  )

/** @param {string} folder @param {string[]} patterns relative ones; with `!` in front they exclude */
const globbed = (folder, patterns) => {
  const wanted = patterns.filter((p) => !p.startsWith('!')).map(matcher)
  const unwanted = patterns.filter((p) => p.startsWith('!')).map((p) => matcher(p.slice(1)))
  return filesBelow(folder)
    .map((path) => `./${relative(folder, path).replaceAll('\\', '/')}`)
    .filter((path) => wanted.some((w) => w.test(path)) && !unwanted.some((u) => u.test(path)))
    .sort()
}

/** `import.meta.glob` and the `typeof window` of a page as Turbopack understands them; esbuild knows neither. @type {import('esbuild').Plugin} */
const practiceCode = {
  name: 'practice-code',
  setup(session) {
    session.onLoad({ filter: /[\\/]mocks[\\/].*\.ts$/ }, ({ path }) => {
      /** @type {string[]} */
      const imports = []
      // As Turbopack reads it in a page's script.
      const text = readFileSync(path, 'utf8').replaceAll("typeof window === 'undefined'", 'false')
      const source = text.replace(
        /import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|'[^']*')\s*,\s*\{[^}]*\}\s*,?\s*\)/g,
        (_, argument) => {
          const patterns = [...argument.matchAll(/'([^']*)'/g)].map((match) => match[1])
          const entries = globbed(dirname(path), patterns).map((file) => {
            const name = `globbed${imports.length}`
            imports.push(`import * as ${name} from ${JSON.stringify(file)}`)
            return `${JSON.stringify(file)}: ${name}`
          })
          return `({ ${entries.join(', ')} })`
        },
      )
      return { contents: `${imports.join('\n')}\n${source}`, loader: 'ts' }
    })
  },
}

/**
 * One entry as a script of its own, minified.
 * @param {string} entry path from the root
 * @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<string>}
 */
export const bundle = async (entry, options) => {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    // As in next.config.mjs.
    alias: { '@mswjs/interceptors': join(root, 'mocks/no-interceptors.ts') },
    plugins: [practiceCode],
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}

/** @param {string} code @returns {number} bytes after gzip */
export const gzipped = (code) => gzipSync(code).length

/** The request console with all it brings, but for what every page has already. */
export const consoleBundle = () =>
  bundle('components/request-console/request-console.client.tsx', {
    external: ['react', 'react-dom', 'react/jsx-runtime', 'next', 'next/*', 'next-intl'],
  })

/** All practice hosts, and the door they stand behind. */
export const worldBundle = () =>
  // A page loads one language.
  bundle('mocks/world.ts', { external: ['./sentences/en', './sentences/es'] })

/** The same with what the bench compares it to, as a script for a page. */
export const doorBundle = () =>
  bundle('scripts/bench/door-entry.ts', {
    format: 'iife',
    globalName: 'practiceDoor',
    alias: {},
  })
