// Who holds a data directory, and whether that process can be shown to live or to be gone.
import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

const ownerSchema = z.object({
  pid: z.number(),
  /** The kernel's own count for this process; a pid alone is soon used again, and in a container it is always 1. */
  born: z.string(),
  host: z.string(),
  /** Pids mean something within one namespace only. */
  namespace: z.string(),
  since: z.string(),
  nonce: z.string(),
})

export type LockOwner = z.infer<typeof ownerSchema>

function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

/** @returns '' where the system does not say, or there is no such process */
const bornOf = (pid: number): string =>
  attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '')

const namespaceHere = () => attempt(() => readlinkSync('/proc/self/ns/pid'))

export const thisProcess = (): LockOwner => ({
  pid: process.pid,
  born: bornOf(process.pid),
  host: hostname(),
  namespace: namespaceHere(),
  since: new Date().toISOString(),
  nonce: randomUUID(),
})

/** @returns undefined for a file that its writer had no time to finish */
export function readOwner(text: string): LockOwner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** @returns 'unknown' when only the heartbeat can tell */
export function lifeOf(owner: LockOwner): 'alive' | 'gone' | 'unknown' {
  if (owner.host !== hostname() || owner.namespace !== namespaceHere()) return 'unknown'
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH' ? 'gone' : 'unknown'
  }
  if (owner.born === '') return 'unknown'
  return bornOf(owner.pid) === owner.born ? 'alive' : 'gone'
}
