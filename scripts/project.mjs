import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's root folder. */
export const root = join(import.meta.dirname, '..')

/** Where the production build lives, relative to the root; next.config.mjs reads the same variable. */
export const distDir = process.env.NEXT_DIST_DIR ?? '.next'

/** What every program we start is told: no telemetry leaves the machine. */
export const childEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }

/**
 * The command line of an installed package's program, run by this very Node: no shell, no wrapper that
 * would swallow a signal, the same on every system.
 * @param {string} script path below node_modules
 * @param {...string} args
 * @returns {[string, string[]]}
 */
export const nodeModule = (script, ...args) => [
  process.execPath,
  [join(root, 'node_modules', script), ...args],
]

/** @param {...string} args @returns {[string, string[]]} */
export const nextCommand = (...args) => nodeModule('next/dist/bin/next', ...args)

/**
 * `npm run <script>` as a command line; npm's own path is known when npm started us.
 * @param {string} script
 * @param {...string} args handed to the script
 * @returns {[string, string[]]}
 */
export const npmRun = (script, ...args) => {
  const rest = ['run', '--silent', script, '--', ...args]
  const npm = process.env.npm_execpath
  return npm ? [process.execPath, [npm, ...rest]] : ['npm', rest]
}

/** @returns {{ engines: { node: string } }} */
export const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
