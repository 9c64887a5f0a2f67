// Where the one practice door of this process hangs: routes and instrumentation are bundled apart, so what they share is on the process itself.
import type { OpenDoor } from './the-door'

const key = Symbol.for('pull-and-push.practice-door')

interface HeldDoor {
  open?: Promise<OpenDoor> | undefined
}

/** Looking opens nothing. */
export const heldDoor = (): HeldDoor => {
  const holder = globalThis as typeof globalThis & { [key]?: HeldDoor }
  holder[key] ??= {}
  return holder[key]
}

export type DoorHealth = 'closed' | 'opening' | 'open'

const opening = Symbol('opening')

/** For whoever watches the server; looking opens nothing. */
export async function doorHealth(): Promise<DoorHealth> {
  const { open } = heldDoor()
  if (!open) return 'closed'
  const found = await Promise.race([open, Promise.resolve(opening)]).catch(() => undefined)
  return found === opening ? 'opening' : found ? 'open' : 'closed'
}

/** Nothing is opened in order to be closed. */
export async function closeTheDoor(): Promise<void> {
  const held = heldDoor()
  const open = await held.open?.catch(() => undefined)
  held.open = undefined
  await open?.close()
}
