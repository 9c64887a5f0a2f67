import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { nodeModule } from './project.mjs'
import { tryOr } from './try-or.mjs'

/**
 * All that looking for a browser asks of a machine.
 * @typedef {object} BrowserSystem
 * @property {string} platform
 * @property {Record<string, string | undefined>} env
 * @property {() => boolean} isRoot
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} starts
 * @property {(name: string) => string | undefined} which
 * @property {() => string | undefined} playwrightPath where Playwright keeps its own, there or not
 * @property {(...args: string[]) => string[]} playwright a Playwright command line
 * @property {(lines: string[][], seconds: number) => boolean} run all of them, within a time, with success
 * @property {(sentence: string) => void} say
 */

/** @param {string} name */
const which = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((path) => existsSync(path))

/** A download without the libraries it needs is there and still useless. @param {string} path */
const starts = (path) =>
  // On Windows `--version` opens a window instead of answering.
  process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

/** @param {string[][]} lines @param {number} seconds */
const run = (lines, seconds) => {
  const deadline = Date.now() + seconds * 1000
  return lines.every(([command = '', ...args]) => {
    const timeout = Math.max(1, deadline - Date.now())
    const env = {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    }
    return (
      spawnSync(command, args, {
        timeout,
        killSignal: 'SIGKILL',
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      }).status === 0
    )
  })
}

/** @returns {BrowserSystem} */
export const thisSystem = () => ({
  platform: process.platform,
  env: process.env,
  isRoot: () => process.getuid?.() === 0,
  exists: existsSync,
  starts,
  which,
  playwrightPath: () => tryOr(undefined, () => chromium.executablePath()),
  playwright: (...args) => nodeModule('@playwright/test/cli.js', ...args).flat(),
  run,
  say: (sentence) => console.log(sentence),
})
