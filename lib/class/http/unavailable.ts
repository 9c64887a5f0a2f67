// Live classes cannot be had at the moment, and why: in a sentence whoever runs the server can act on.
import { StartError } from '../store/start-error'

/** How a directory says no. */
const disk: Record<string, string> = {
  EACCES: 'this process may not write there',
  EPERM: 'this process may not write there',
  EROFS: 'the file system there is read-only',
  ENOENT: 'its folder is not there and cannot be made',
  ENOTDIR: 'a part of that path is a file',
  ENOSPC: 'the disk is full',
}

/** How a database says no, or says nothing. */
const database =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|CONNECT_TIMEOUT|CONNECTION_\w+|28\w{3}|3D000|53\w{3}|57P\d\d|08\w{3})$/

/** Routes may be bundled apart: what went wrong last is kept with the process. */
const key = Symbol.for('pull-and-push.class-reason')
const holder = globalThis as { [key]?: string }

/** Why live classes could not be had when somebody last asked. */
export const lastReason = (): string | undefined => holder[key]

/** Once in the log: a class of thirty asks thirty times. */
function log(reason: string, error: Error): string {
  if (holder[key] !== reason) console.error(reason, error instanceof StartError ? '' : error.message)
  holder[key] = reason
  return reason
}

/** @returns undefined for an error of another kind */
export function whyUnavailable(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof StartError || error.name === 'StartError') return log(error.message, error)
  const code = 'code' in error ? String(error.code) : ''
  const cause = disk[code]
  if (cause !== undefined)
    return log(
      `Failed to open the class data: ${cause} (${code}). Set CLASS_DATA_DIR to a directory that can be written, or DATABASE_URL to a PostgreSQL.`,
      error,
    )
  if (database.test(code))
    return log(
      `Failed to reach the database: it answers ${code}. Check DATABASE_URL and that the server is up.`,
      error,
    )
  if (/PGlite is clos/.test(error.message))
    return log('Live classes are closed: this process is ending.', error)
  return undefined
}
