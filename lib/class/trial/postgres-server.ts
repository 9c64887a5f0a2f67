// A PostgreSQL of a test's own: Debian's programs, a temporary directory, a free loopback port, never as root.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

export interface TrialServer {
  port: number
  /** A new database. @returns its address */
  database(name: string): Promise<string>
  /** Ends every connection at once and comes back. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const debian = '/usr/lib/postgresql'

function programs(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('Failed to find a free port')
  return address.port
}

/** PostgreSQL refuses to run as root. */
export const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

/** @returns undefined where PostgreSQL is not installed, which it says aloud */
export async function startPostgres(): Promise<TrialServer | undefined> {
  const bin = programs()
  if (bin === undefined) {
    console.warn(
      'NOT TESTED ON POSTGRESQL: it is not installed here (apt-get install postgresql). PGlite only.',
    )
    return undefined
  }
  const directory = mkdtempSync(join(tmpdir(), 'class-pg-'))
  if (nobody) chownSync(directory, nobody.uid, nobody.gid)
  const data = join(directory, 'data')
  const env = { ...process.env, LC_ALL: 'C' }
  const run = { ...nobody, cwd: directory, env, stdio: 'ignore' } as const
  const initArgs = ['-D', data, '-U', 'class', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions']
  execFileSync(join(bin, 'initdb'), initArgs, run)
  const port = await freePort()
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=${directory}`]
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const urlOf = (name: string) => `postgres://class@127.0.0.1:${port}/${name}`

  const start = async () => {
    const child = spawn(join(bin, 'postgres'), args, run)
    for (;;) {
      const sql = postgres(urlOf('postgres'), { max: 1, connect_timeout: 2 })
      try {
        await sql`select 1`
        return child
      } catch (error) {
        if (child.exitCode !== null) throw error
        await pause(50)
      } finally {
        await sql.end()
      }
    }
  }
  const end = async (child: ChildProcess, signal: 'SIGINT' | 'SIGQUIT') => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }

  let child = await start()
  return {
    port,
    database: async (name) => {
      const sql = postgres(urlOf('postgres'), { max: 1 })
      await sql.unsafe(`create database ${name}`)
      await sql.end()
      return urlOf(name)
    },
    restart: async () => {
      await end(child, 'SIGINT')
      child = await start()
    },
    stop: async () => {
      await end(child, 'SIGQUIT')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
