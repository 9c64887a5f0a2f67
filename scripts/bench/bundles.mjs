import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { practiceCode } from '../practice-code.mjs'
import { root } from '../project.mjs'

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
