import { spawn } from 'node:child_process'
import { childEnv, root } from './project.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Programs we started that have not ended; they end with us. @type {Set<ChildProcess>} */
const alive = new Set()
let watching = false

const patience = 5_000

/** @param {NodeJS.Signals} signal */
const leave = (signal) => {
  // A terminal sends Ctrl-C to the children as well: a second SIGINT would make some of them abandon their
  // own clean-up, so they get SIGTERM only where nobody else told them.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) for (const child of alive) child.kill('SIGTERM')
  const exit = () => process.exit(signal === 'SIGINT' ? 130 : 143)
  const kill = setTimeout(() => {
    for (const child of alive) child.kill('SIGKILL')
    exit()
  }, patience)
  const look = setInterval(() => {
    if (alive.size > 0) return
    clearTimeout(kill)
    clearInterval(look)
    exit()
  }, 50)
}

const watchSignals = () => {
  if (watching) return
  watching = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => leave(signal))
  }
  process.once('exit', () => {
    for (const child of alive) child.kill('SIGKILL')
  })
}

/**
 * Starts a program in the project's root that ends when this process does.
 * @param {[command: string, args: string[]]} line
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export const start = ([command, args], options = {}) => {
  watchSignals()
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...childEnv, ...options.env },
  })
  alive.add(child)
  const gone = () => alive.delete(child)
  child.once('exit', gone)
  child.once('error', gone)
  return child
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>} its exit code; 1 for a program that could not start or was ended by a signal
 */
export const ended = (child) =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
  })

/**
 * Ends one program and waits for it.
 * @param {ChildProcess} child
 */
export const stop = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = ended(child)
  const kill = setTimeout(() => child.kill('SIGKILL'), patience)
  child.kill('SIGTERM')
  await gone
  clearTimeout(kill)
}

/**
 * Runs a program to its end.
 * @param {[command: string, args: string[]]} line
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const run = (line, options) => ended(start(line, options))
