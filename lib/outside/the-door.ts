// The one door of this process, opened with the database of the live classes when somebody first knocks, or when something is owed from before.
import { existsSync } from 'node:fs'
import { migrate } from '@/lib/class/store/migrate'
import { theClass } from '@/lib/class/the-class'
import { callRulesFrom, isNear } from './call-rules'
import { Sender } from './deliveries/sender'
import { Door } from './door'
import { heldDoor } from './held-door'
import { limitsFrom } from './limits'
import { logLinesFrom } from './log-lines'
import { journalPath, openKeeper } from './open-keeper'
import { Workspaces } from './workspaces'

const day = 86_400_000
const purgeEvery = 3_600_000

export interface OpenDoor {
  door: Door
  close(): Promise<void>
}

async function open(env: NodeJS.ProcessEnv): Promise<OpenDoor> {
  const limits = limitsFrom(env)
  const calls = callRulesFrom(env)
  const logs = logLinesFrom(env)
  const { sql } = await theClass()
  // In development the classes may have been opened by an older version of the course.
  if (env.NODE_ENV === 'development') await migrate(sql)
  const keeper = await openKeeper(sql, env.CLASS_DATA_DIR)
  const purge = () => void keeper.purge(Date.now() - limits.keepDays * day).catch(() => {})
  purge()
  const purging = setInterval(purge, purgeEvery).unref()
  const workspaces = new Workspaces(keeper, { isNear: (url) => isNear(calls, url) })
  const { deliveriesPerWorkspace: perWorkspace, deliveriesPerHost: perHost } = limits
  const sender = new Sender(workspaces, { rules: calls.rules, perWorkspace, perHost, logs }).start()
  return {
    door: new Door({ workspaces, limits, calls: calls.text, logs }),
    close: async () => {
      clearInterval(purging)
      await sender.close()
      await workspaces.close()
    },
  }
}

/** A start that failed is tried again by whoever knocks next. */
export async function theDoor(): Promise<Door> {
  const held = heldDoor()
  if (!held.open) {
    const opening = open(process.env)
    held.open = opening
    opening.catch(() => {
      held.open = undefined
    })
  }
  return (await held.open).door
}

/** What a process before this one owed goes out without waiting for a knock. */
export async function goOnSending(): Promise<void> {
  const { DATABASE_URL, CLASS_DATA_DIR } = process.env
  if (DATABASE_URL || existsSync(journalPath(CLASS_DATA_DIR))) await theDoor()
}
