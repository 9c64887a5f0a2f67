// Carries what is kept nowhere between processes, a few times a second and only the newest of each kind.
import { randomUUID } from 'node:crypto'
import type { Sql } from '../store/sql'
import type { Glance } from './feed'

const channel = 'class_glance'
const every = 100
/** A notification of 8,000 bytes is an error. */
const longest = 7_000

/** @returns tells the other processes */
export async function shareGlances(
  sql: Sql,
  show: (glance: Glance) => void,
): Promise<(glance: Glance) => void> {
  const here = randomUUID()
  const waiting = new Map<string, Glance>()
  const send = async () => {
    const glances = [...waiting.values()]
    waiting.clear()
    for (const glance of glances) {
      const text = JSON.stringify({ from: here, glance })
      // A glance that does not arrive is a glance that is not seen.
      if (Buffer.byteLength(text) < longest)
        await sql.query('select pg_notify($1, $2)', [channel, text]).catch(() => {})
    }
  }
  const hear = (text: string) => {
    const { from, glance } = JSON.parse(text)
    if (from !== here) show(glance)
  }
  await sql.listen(channel, hear, () => {})
  return (glance) => {
    if (waiting.size === 0) setTimeout(() => void send(), every).unref()
    waiting.set(`${glance.room} ${glance.kind}`, glance)
  }
}
