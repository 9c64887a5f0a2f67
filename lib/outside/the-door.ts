// The one door of this process, opened with the database of the live classes when somebody first knocks.
import { migrate } from '@/lib/class/store/migrate'
import { theClass } from '@/lib/class/the-class'
import { Door } from './door'
import { type Limits, limitsFrom } from './limits'
import { openKeeper } from './open-keeper'
import { Workspaces } from './workspaces'

const day = 86_400_000
const purgeEvery = 3_600_000

async function open(limits: Limits): Promise<Door> {
  const { sql } = await theClass()
  // In development the classes may have been opened by an older version of the course.
  if (process.env.NODE_ENV === 'development') await migrate(sql)
  const keeper = await openKeeper(sql, process.env.CLASS_DATA_DIR)
  const purge = () => void keeper.purge(Date.now() - limits.keepDays * day).catch(() => {})
  purge()
  setInterval(purge, purgeEvery).unref()
  return new Door({ workspaces: new Workspaces(keeper), limits })
}

let door: Promise<Door> | undefined

/** A start that failed is tried again by whoever knocks next. */
export function theDoor(): Promise<Door> {
  if (door) return door
  const opening = open(limitsFrom(process.env))
  door = opening
  opening.catch(() => {
    door = undefined
  })
  return opening
}
