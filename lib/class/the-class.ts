// The one live class of this process, opened when somebody first asks for it and never before.
import { practicePayloads } from './fires/practice-payloads'
import { type LiveClass, openClass } from './open-class'

/** Routes and instrumentation are bundled apart: what they share must hang on the process itself. */
const key = Symbol.for('pull-and-push.class')

interface Shared {
  class?: Promise<LiveClass> | undefined
}

const shared = (): Shared => {
  const holder = globalThis as typeof globalThis & { [key]?: Shared }
  holder[key] ??= {}
  return holder[key]
}

/** A start that failed is tried again by whoever asks next. @throws StartError */
export function theClass(): Promise<LiveClass> {
  const one = shared()
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
  const one = shared()
  const open = await one.class?.catch(() => undefined)
  one.class = undefined
  return (await open?.close()) ?? 0
}
