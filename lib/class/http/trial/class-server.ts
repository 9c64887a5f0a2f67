// The class routes in a process of their own, for tests that speak HTTP and send signals.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { serverCode } from '@/scripts/practice-code.mjs'

/** `/api/class/[as]/seat` of `app/api/class/[as]/seat/route.server.ts`. */
const pathOf = (file: string) => `/${file.split('/').slice(0, -1).join('/')}`

function entry(): string {
  const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('route.server.ts'),
  )
  const imports = files.map((file, i) => `import * as r${i} from ${JSON.stringify(`./app/api/${file}`)}`)
  const table = files.map((file, i) => `[${JSON.stringify(pathOf(join('api', file)))}, r${i}]`)
  return `${imports.join('\n')}
import { startOperating } from './lib/class/http/operating'
import { serveRoutes } from './lib/class/http/trial/routes-server'
startOperating()
serveRoutes([${table.join(', ')}], Number(process.env.PORT ?? 0))`
}

const cache = resolve('node_modules/.cache/class')

/** A test's process is ended from outside and cannot tidy up: the next one does. */
function forgetOld(): void {
  const old = readdirSync(cache).filter((name) => name.startsWith('server-'))
  const anHourAgo = Date.now() - 3_600_000
  for (const path of old.map((name) => join(cache, name)))
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? anHourAgo) < anHourAgo)
      rmSync(path, { force: true })
}

/** Below node_modules, so that the packages it leaves out are found. @returns the program's path */
export async function bundleClassServer(): Promise<string> {
  const outfile = join(cache, `server-${process.pid}.mjs`)
  mkdirSync(cache, { recursive: true })
  forgetOld()
  await build({
    stdin: { contents: entry(), resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
    alias: { '@': process.cwd() },
    jsx: 'automatic',
    plugins: [serverCode],
    logLevel: 'error',
  })
  return outfile
}

export interface ClassServer {
  url: string
  port: number
  process: ChildProcess
  /** What it complained about. */
  complaints(): string
  /** Exit code; null when a signal ended it. */
  ended: Promise<number | null>
  /** @returns milliseconds until the process was gone */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number>
}

/** @param env where its class lives: CLASS_DATA_DIR or DATABASE_URL */
export async function startClassServer(
  program: string,
  env: Record<string, string>,
  port = 0,
): Promise<ClassServer> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
  })
  let complaints = ''
  child.stderr.on('data', (text) => {
    complaints += text
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const said = new Promise<number>((listening) => {
    createInterface({ input: child.stdout }).on('line', (line) => listening(Number(line.split(' ')[1])))
  })
  const early = ended.then(() => {
    throw new Error(`Failed to start the class server: ${complaints}`)
  })
  const bound = await Promise.race([said, early])
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    process: child,
    complaints: () => complaints,
    ended,
    end: async (signal) => {
      const began = performance.now()
      child.kill(signal)
      await ended
      return performance.now() - began
    },
  }
}
