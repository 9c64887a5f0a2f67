// PgBouncer in transaction mode before a trial server: the pooler people really have.
import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { freePort, nobody } from './postgres-server'

const program = '/usr/sbin/pgbouncer'

/** @returns undefined where PgBouncer is not installed, which it says aloud */
export async function openPgBouncer(
  target: number,
): Promise<{ port: number; close(): Promise<void> } | undefined> {
  if (!existsSync(program)) {
    console.warn('NOT TESTED BEHIND PGBOUNCER: it is not installed here (apt-get install pgbouncer).')
    return undefined
  }
  const directory = mkdtempSync(join(tmpdir(), 'class-bouncer-'))
  const port = await freePort()
  const settings = join(directory, 'pgbouncer.ini')
  // With "any" everybody becomes the user of the database's line.
  writeFileSync(
    settings,
    `[databases]
* = host=127.0.0.1 port=${target} user=class
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
`,
  )
  if (nobody) chownSync(directory, nobody.uid, nobody.gid)
  const child = spawn(program, [settings], { ...nobody, cwd: directory, stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  for (let tries = 0; child.exitCode === null && tries < 200; tries++) {
    const sql = postgres(`postgres://class@127.0.0.1:${port}/postgres`, { max: 1, connect_timeout: 2 })
    const answers = await sql`select 1`.simple().then(
      () => true,
      () => false,
    )
    await sql.end()
    if (answers) break
    await pause(25)
  }
  return {
    port,
    close: async () => {
      child.kill('SIGINT')
      await gone
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
