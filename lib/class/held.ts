// Where the one live class of this process hangs: routes and instrumentation are bundled apart, so what they share is on the process itself.
import type { LiveClass } from './open-class'

const key = Symbol.for('pull-and-push.class')

interface Held {
  class?: Promise<LiveClass> | undefined
}

/** Looking opens nothing. */
export const held = (): Held => {
  const holder = globalThis as typeof globalThis & { [key]?: Held }
  holder[key] ??= {}
  return holder[key]
}
