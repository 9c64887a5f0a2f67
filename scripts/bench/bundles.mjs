import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { practiceCode } from '../practice-code.mjs'
import { root } from '../project.mjs'

/** @satisfies {import('esbuild').BuildOptions} */
const shared = /** @type {const} */ ({
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
})

/**
 * One entry as a script of its own, minified.
 * @param {string} entry path from the root
 * @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<string>}
 */
export const bundle = async (entry, options) => {
  const { outputFiles } = await build({ ...shared, entryPoints: [join(root, entry)], ...options })
  return outputFiles?.[0]?.text ?? ''
}

/** @param {string} code @returns {number} bytes after gzip */
export const gzipped = (code) => gzipSync(code).length

/** The request console as it mounts, but for what every page has already; what opens later loads later. */
export const consoleBundle = async () => {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: [join(root, 'components/request-console/request-console.client.tsx')],
    outdir: 'console',
    splitting: true,
    metafile: true,
    external: ['react', 'react-dom', 'react/jsx-runtime', 'next', 'next/*', 'next-intl'],
  })
  // What is imported by and by has an entry point too.
  const wanted = new Set(
    Object.keys(metafile.outputs).filter((name) => /request-console\.client\.js$/.test(name)),
  )
  // A set that grows while it is walked is walked to its end.
  for (const name of wanted) {
    for (const { kind, path, external } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && !external) wanted.add(path)
    }
  }
  return outputFiles
    .filter(({ path }) => [...wanted].some((name) => path.endsWith(name)))
    .map(({ text }) => text)
    .join('\n')
}

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

/** The practice world with its webhook sender, as a script for a page. */
export const deliveriesBundle = () =>
  bundle('scripts/bench/deliveries-entry.ts', { format: 'iife', globalName: 'practiceDeliveries' })
