import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stop } from '../child.mjs'
import { freePort } from '../port.mjs'
import { serve } from '../server.mjs'

const pageSize = 4_096
const ticks = 100

/** @param {number} pid @returns {number[]} it and everything below it */
const family = (pid) => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
        return { pid: Number(name), parent: Number(fields[1]) }
      } catch {
        return { pid: 0, parent: 0 }
      }
    })
  const found = [pid]
  for (const one of found) found.push(...parents.filter(({ parent }) => parent === one).map(({ pid }) => pid))
  return found
}

/** Seconds of a core, and bytes in memory, of a process and its children. @param {number} pid */
const usageOf = (pid) =>
  family(pid).reduce(
    (sum, one) => {
      const stat = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const rss = Number(readFileSync(`/proc/${one}/statm`, 'utf8').split(' ')[1]) * pageSize
      return { cpu: sum.cpu + (Number(stat[11]) + Number(stat[12])) / ticks, rss: sum.rss + rss }
    },
    { cpu: 0, rss: 0 },
  )

/**
 * The production server with a class store of its own, on a port it keeps over all its lives.
 * @param {Record<string, string>} [settings]
 */
export const classServer = async (settings = {}) => {
  const directory = mkdtempSync(join(tmpdir(), 'bench-class-'))
  const port = await freePort()
  const start = () =>
    serve({ host: '127.0.0.1', port, settings: { CLASS_DATA_DIR: directory, DATABASE_URL: '', ...settings } })
  let { child } = await start()
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    usage: () => usageOf(child.pid ?? 0),
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
      child = (await start()).child
    },
    close: async () => {
      await stop(child)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
