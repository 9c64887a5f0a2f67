import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where Debian and its kin keep the programs of each version; the tests start one of their own from there. */
const debian = '/usr/lib/postgresql'

/** Longer than a slow mirror takes. */
const patience = 180_000

export const hasPostgres = (folder = debian) =>
  existsSync(folder) &&
  readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin', 'initdb')))

const lines = [['update'], ['install', '-y', '--no-install-recommends', 'postgresql', 'pgbouncer']]

/**
 * Live classes are tested on PostgreSQL too. Where it is missing it is installed if this machine lets us, and otherwise the
 * tests say aloud what they left out.
 * @returns {boolean} whether it is there now
 */
export const ensurePostgres = () => {
  if (hasPostgres()) return true
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  console.log('Installing PostgreSQL for the tests of live classes (at most three minutes).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const line of lines) {
    const { status } = spawnSync('apt-get', line, { env, stdio: 'ignore', timeout: patience })
    if (status !== 0) break
  }
  return hasPostgres()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !ensurePostgres())
  console.log(
    'PostgreSQL is not here and could not be installed: live classes are tested on the embedded database only.',
  )
