// Promises the chat platform's host: its resources are the modules beside this one.
import { type Call, type Host, operationsIn, type Refusal } from '../define'
import type { World } from '../world'
import { authenticate } from './auth'
import { envelope } from './envelope'
import { limit } from './limits'
import { refusals, rules } from './refusals'
import { seed } from './seed'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./host.ts'], {
  eager: true,
})

/** The gateway in front of all services looks at the scheme and the first segment only, and asks for no token. */
function gate({ url }: Call): Refusal | undefined {
  if (url.protocol !== 'https:') return refusals.plainHttp()
  return /^\/(core|chat|crm)(\/|$)/i.test(url.pathname) ? undefined : refusals.missingService(url.pathname)
}

export const host: Host = {
  names: ['api.wts.chat', 'api.flw.chat', 'api.helena.run'],
  operations: Object.values(modules).flatMap(operationsIn),
  rules,
  gate,
  authenticate,
  limit,
  envelope,
  seed,
  setUp(world: World) {
    for (const module of Object.values(modules)) {
      if (typeof module.setUp === 'function') module.setUp(world)
    }
  },
}
