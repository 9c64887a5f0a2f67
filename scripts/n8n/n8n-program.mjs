import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../port.mjs'

/** Where `--install` puts n8n: it is gigabytes, and no dependency of ours. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'pull-and-push',
  'n8n',
)

const system = process.platform === 'win32' ? 'win' : process.platform

/** The package that brings Node itself, for a system whose own is too old for n8n. */
export const nodePackage = `node-${system}-${process.arch}`

/** @param {string} folder */
export const nodeIn = (folder) =>
  join(folder, 'node_modules', nodePackage, 'bin', system === 'win' ? 'node.exe' : 'node')

/** @param {string} folder */
const scriptIn = (folder) => join(folder, 'node_modules', 'n8n', 'bin', 'n8n')

/** How long n8n may take to answer on its first start, with a database to make. */
const patience = 180_000

/** Ms for it to end by itself. */
const goodbye = 10_000

/** What n8n is told: no one is called, nothing is kept outside `folder`, the world is this machine. @param {string} folder */
const environment = (folder) => ({
  ...process.env,
  // A test's own word would have n8n test itself.
  NODE_ENV: 'production',
  N8N_USER_FOLDER: folder,
  N8N_HOST: '127.0.0.1',
  N8N_LISTEN_ADDRESS: '127.0.0.1',
  N8N_DIAGNOSTICS_ENABLED: 'false',
  N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
  N8N_TEMPLATES_ENABLED: 'false',
  N8N_PERSONALIZATION_ENABLED: 'false',
  GENERIC_TIMEZONE: 'UTC',
})

/** N8N_COMMAND is a script for Node or a program; without it what was installed, else npx. @returns {[string, ...string[]]} */
const command = () => {
  const node =
    process.env.N8N_NODE ?? (existsSync(nodeIn(cacheFolder)) ? nodeIn(cacheFolder) : process.execPath)
  const named = process.env.N8N_COMMAND
  if (named)
    return existsSync(named) ? [node, named] : /** @type {[string, ...string[]]} */ (named.split(' '))
  return existsSync(scriptIn(cacheFolder)) ? [node, scriptIn(cacheFolder)] : ['npx', '--yes', 'n8n']
}

/** n8n with a folder of its own. @param {string} folder */
export const n8nIn = (folder) => {
  const [program, ...first] = command()
  /** @param {NodeJS.ProcessEnv} extra @param {string[]} args */
  const begin = (extra, ...args) =>
    spawn(program, [...first, ...args], { env: { ...environment(folder), ...extra }, cwd: folder })

  /** @param {string[]} args @returns {Promise<string>} what it wrote */
  const run = (...args) =>
    new Promise((resolve, reject) => {
      const child = begin({}, ...args)
      let said = ''
      child.stdout.on('data', (chunk) => (said += chunk))
      child.stderr.on('data', (chunk) => (said += chunk))
      child.once('error', reject)
      child.once('close', (code) =>
        code === 0
          ? resolve(said)
          : reject(new Error(`Failed to run n8n ${args[0]}: it ended with ${code}.\n${said.slice(-2_000)}`)),
      )
    })

  /** Starts the server and resolves when it answers. */
  const serve = async () => {
    const port = await freePort()
    const child = begin(
      { N8N_PORT: String(port), N8N_RUNNERS_BROKER_PORT: String(await freePort()) },
      'start',
    )
    let log = ''
    child.stdout.on('data', (chunk) => (log += chunk))
    child.stderr.on('data', (chunk) => (log += chunk))
    const url = `http://127.0.0.1:${port}`
    const deadline = Date.now() + patience
    // It answers healthz before its webhooks are there.
    while (!/Editor is now accessible/.test(log)) {
      if (child.exitCode !== null || Date.now() > deadline) {
        child.kill('SIGKILL')
        throw new Error(`Failed to start n8n: it did not answer.\n${log.slice(-2_000)}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    const stop = async () => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      // Asked to end while it still works, it may never do so.
      const force = setTimeout(() => child.kill('SIGKILL'), goodbye)
      await ended
      clearTimeout(force)
    }
    return { url, log: () => log, stop }
  }
  return { run, serve }
}
