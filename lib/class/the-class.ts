// The one live class of this process, opened when somebody first asks for it and never before.
import { practicePayloads } from './fires/practice-payloads'
import { held } from './held'
import { type LiveClass, openClass } from './open-class'

/** A start that failed is tried again by whoever asks next. @throws StartError */
export function theClass(): Promise<LiveClass> {
  const one = held()
  if (one.class) return one.class
  const { DATABASE_URL, DATABASE_URL_DIRECT, CLASS_DATA_DIR, CLASS_SECRET } = process.env
  const opening = openClass(
    { DATABASE_URL, DATABASE_URL_DIRECT, CLASS_DATA_DIR, CLASS_SECRET },
    { payloads: practicePayloads },
  )
  one.class = opening
  opening.catch(() => {
    one.class = undefined
  })
  return opening
}

/** Nothing is opened in order to be closed. @returns how many streams were told goodbye */
export async function closeTheClass(): Promise<number> {
  const one = held()
  const open = await one.class?.catch(() => undefined)
  one.class = undefined
  return (await open?.close()) ?? 0
}
