// What `import … from 'next/server'` gives a learner's program: `after`, which the serving worker provides.
import { type After, afterKey } from '../after'

export const after: After = (work) => {
  const found: unknown = Reflect.get(globalThis, afterKey)
  if (typeof found !== 'function')
    throw new Error(
      'Failed to call after(): no delivery is being handled. Call it inside POST or another handler.',
    )
  return (found as After)(work)
}
