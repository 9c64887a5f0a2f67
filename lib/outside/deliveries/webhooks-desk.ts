// Shows and changes how a workspace delivers, and sends by hand: everything below /practice/{workspace}/-/webhooks.
import { type AttemptRow, attempts, type DeliveryRow, deliveries } from '@/mocks/webhooks/delivery/delivery'
import { policyIds } from '@/mocks/webhooks/delivery/policy'
import { secretsOf } from '@/mocks/webhooks/faults/secrets'
import { styleIds } from '@/mocks/webhooks/signing/style'
import type { World } from '@/mocks/world'
import { demand, json } from '../desk-answers'
import type { Answer, Knock } from '../knock'
import type { Limits } from '../limits'
import { Refused } from '../said'
import type { Workspaces } from '../workspaces'
import { sendAgain, sendTest } from './outbox'
import { changeSending, readSending, type Sending, sendingOf } from './sending'

/** Newest first. */
const mostShown = 50
const longestBody = 1_024

interface ShownDelivery
  extends Pick<DeliveryRow, 'id' | 'messageId' | 'eventType' | 'url' | 'trigger' | 'status'> {
  subscription: string
  reason?: DeliveryRow['reason']
  /** ISO. */
  nextAttempt?: string
  attempts: (Pick<AttemptRow, 'number' | 'status' | 'error' | 'duration'> & { at: string })[]
}

export interface WebhooksShown extends Sending {
  /** Deliveries are signed with it; the one after it takes its place when it is changed. */
  secret: string
  /** What the server may call outside, in its operator's words. */
  calls: string
  deliveries: ShownDelivery[]
}

const iso = (moment: number) => new Date(moment).toISOString()

function shownDelivery(world: World, row: Readonly<DeliveryRow>): ShownDelivery {
  const { id, messageId, eventType, subscriptionId, url, trigger, status, reason, nextAttemptAt } = row
  const own = attempts(world)
    .all()
    .filter(({ deliveryId }) => deliveryId === id)
  return {
    ...{ id, messageId, eventType, subscription: subscriptionId, url, trigger, status },
    ...(reason && { reason }),
    ...(nextAttemptAt !== undefined && { nextAttempt: iso(nextAttemptAt) }),
    attempts: own.map(({ number, at, status: code, error, duration }) => ({
      ...{ number, at: iso(at) },
      ...(code !== undefined && { status: code }),
      ...(error && { error }),
      ...(duration !== undefined && { duration }),
    })),
  }
}

function shown(world: World, calls: string): WebhooksShown {
  const { policy, signature } = sendingOf(world)
  const newest = deliveries(world).all().slice(-mostShown).reverse()
  const [secret = ''] = secretsOf(world)
  return { policy, signature, secret, calls, deliveries: newest.map((row) => shownDelivery(world, row)) }
}

interface Setting {
  limits: Limits
  calls: string
}

export function webhooksDesk(workspaces: Workspaces, { limits, calls }: Setting) {
  const given = async (knock: Knock): Promise<Record<string, unknown>> => {
    const bytes = await knock.body(longestBody, limits.slowest)
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) ?? {}
    } catch {
      return {}
    }
  }
  const known = <T>(found: T | undefined): T => {
    if (found === undefined) throw new Refused('unknown-workspace')
    return found
  }
  const byHand = async (
    id: string,
    send: (world: World) => Readonly<DeliveryRow> | undefined,
  ): Promise<Answer> => {
    const { row } = known(await workspaces.change(id, (world) => ({ row: send(world) })))
    if (!row) throw new Refused('unknown-delivery')
    return json({ delivery: row.id }, 202)
  }

  return async (knock: Knock, id: string, path: string): Promise<Answer> => {
    if (path === '/webhooks/again') {
      demand(knock, 'POST')
      const { delivery } = await given(knock)
      return byHand(id, (world) => sendAgain(world, String(delivery)))
    }
    if (path === '/webhooks/test') {
      demand(knock, 'POST')
      const { subscription } = await given(knock)
      return byHand(id, (world) => sendTest(world, String(subscription)))
    }
    if (path !== '/webhooks') throw new Refused('unknown-path')
    demand(knock, 'GET', 'HEAD', 'PUT')
    const change = knock.method === 'PUT' ? readSending(await given(knock)) : {}
    if (!change) throw new Refused('bad-webhooks', { list: [...policyIds, '·', ...styleIds] })
    const changed = await workspaces.change(id, (world) => {
      if (Object.keys(change).length > 0) changeSending(world, change)
      return shown(world, calls)
    })
    return json(known(changed))
  }
}
