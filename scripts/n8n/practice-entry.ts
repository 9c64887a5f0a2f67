// What the n8n run loads: the practice world, the workflows to take there, and how they are written for it.

import type { OperationShape } from '../../lib/workflow/exchange/exchanger'
import type { ObjectSchema } from '../../mocks/define'
import { hosts } from '../../mocks/hosts'

export { n8nText, toN8n } from '../../lib/workflow/exchange/to-n8n'
export { practiceToken } from '../../mocks/chat-api/platform/credentials'
export { createWorld } from '../../mocks/world'
export { delivery } from './delivery-workflow'
export { joins } from './joins-workflow'
export { rounds } from './rounds-workflow'

const namesOf = (schema: ObjectSchema | undefined) => Object.keys(schema?._zod.def.shape ?? {})

/** As a page reads it from `operations.json`, which has references this has no use for. */
export function operation(wanted: string): OperationShape | undefined {
  const found = hosts.flatMap((host) => host.operations).find(({ id }) => id === wanted)
  return (
    found && {
      host: found.host,
      method: found.method,
      path: found.path.replace(/:(\w+)/g, '{$1}'),
      query: namesOf(found.query).map((name) => ({ name })),
      ...(found.body ? { body: { fields: [] } } : {}),
    }
  )
}

export const hostNames = hosts.flatMap((host) => host.names)
