// Makes a fired webhook of the room each learner's own requests; nobody else sees them.
import type { Fire, FiredRequests } from '@/lib/live/fired'
import type { JsonObject } from '../commands/log-commands'
import type { Keys } from '../rooms/keys'
import type { Personal } from '../streams/audience'
import { messagesOf, type Payloads } from './messages'
import type { RetryBody } from './retries'
import { memberSecret } from './secret'
import { requestFor } from './sign'

/** Everything in it is JSON. */
const asBody = (requests: FiredRequests) => requests as unknown as JsonObject

export const personalFires =
  (keys: Keys, payloads: Payloads): Personal =>
  ({ kind, body, at }, { id, role }) => {
    if (kind === 'webhook.fire' && role === 'learner') {
      const fire = body as unknown as Fire
      const secret = memberSecret(keys, id)
      const requests = messagesOf(fire, at, payloads).map((message) =>
        requestFor(message, { attempt: 1, at: message.at }, secret),
      )
      return asBody({ fire: fire.fire, event: fire.event, requests })
    }
    if (kind === 'webhook.retry') {
      const { n, attempt, to, fired, ...fire } = body as unknown as RetryBody
      // A trainer needs to know how many, and a list of hundreds would fill their line.
      if (role !== 'learner') return { fire: fire.fire, event: fire.event, n, attempt, learners: to.length }
      const message = messagesOf(fire, fired, payloads)[n]
      if (message === undefined || !to.includes(id)) return null
      const requests = [requestFor(message, { attempt, at }, memberSecret(keys, id))]
      return asBody({ fire: fire.fire, event: fire.event, requests })
    }
    return undefined
  }
