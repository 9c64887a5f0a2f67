import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { tryOr } from './try-or.mjs'

/** @param {string} table a /proc/net/tcp table @param {number} port @returns {string[]} inodes of its listeners */
export const listenerInodes = (table, port) =>
  table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, local, , state]) =>
        state === '0A' && local?.split(':')[1] === port.toString(16).toUpperCase().padStart(4, '0'),
    )
    .flatMap((columns) => columns[9] ?? [])

/** @param {string} pid @param {Set<string>} links @returns {boolean} */
const holdsOne = (pid, links) =>
  tryOr([], () => readdirSync(`/proc/${pid}/fd`)).some((fd) =>
    links.has(tryOr('', () => readlinkSync(`/proc/${pid}/fd/${fd}`))),
  )

/** @param {number} port */
const onLinux = (port) => {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((path) =>
    tryOr('', () => readFileSync(path, 'utf8')),
  )
  const links = new Set(
    tables.flatMap((table) => listenerInodes(table, port)).map((inode) => `socket:[${inode}]`),
  )
  if (links.size === 0) return undefined
  const pid = tryOr([], () => readdirSync('/proc')).find(
    (name) => /^\d+$/.test(name) && holdsOne(name, links),
  )
  if (!pid) return undefined
  const program = tryOr('', () => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).split('\0')[0] ?? ''
  return { pid, name: basename(program) }
}

/** @param {number} port */
const withLsof = (port) => {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
  const pid = stdout?.match(/^p(\d+)/m)?.[1]
  return pid && { pid, name: stdout.match(/^c(.+)/m)?.[1] ?? '' }
}

/**
 * @param {number} port
 * @returns {string} who listens there, in words; other people's programs stay nameless on most systems
 */
export const portHolder = (port) => {
  const holder = process.platform === 'linux' ? onLinux(port) : withLsof(port)
  return holder ? `${holder.name || 'a program'} (process ${holder.pid})` : 'another program'
}
