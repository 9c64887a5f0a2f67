// Promises requests of somebody who is not the sender: forged ones and captured ones, each on record so that nobody takes it for genuine.
import { contacts } from '../../chat-api/records/contact-record'
import type { RandomStream } from '../../random'
import { exchangeOf } from '../../receivers'
import type { Row } from '../../table'
import type { Exchange } from '../../wire-log'
import type { World } from '../../world'
import { messageIdOf } from './message-id'
import type { Stage } from './stage'
import { subscriptionsAt } from './stage'

/** No signature; an invented one; the headers of a genuine message around another body. */
export const forgeries = ['unsigned', 'bad-signature', 'swapped-body'] as const
export type Forgery = (typeof forgeries)[number]

/** A request at the handler that the sender did not send. */
export interface ForgedRow extends Row {
  /** The exchange's. */
  id: string
  kind: Forgery | 'replay'
}

export const forgedRequests = (world: Pick<World, 'table'>) => world.table<ForgedRow>('webhook-forged')

/** What the sender really sent to the host and was told 2xx for, oldest first. */
function captured({ world, host }: Stage): Exchange[] {
  return world.log
    .entries()
    .filter(
      ({ id, origin, request, response }) =>
        origin.kind === 'delivery' &&
        request.method === 'POST' &&
        new URL(request.url).host === host &&
        response !== undefined &&
        response.status < 300 &&
        !forgedRequests(world).get(id),
    )
}

function inventedPayment({ world }: Stage, chance: RandomStream): string {
  const customers = contacts(world)
    .all()
    .filter((row) => row.phoneNumber !== null && row.status === 'ACTIVE')
  const customer = customers[Math.floor(chance.next() * customers.length)]
  const now = new Date(world.clock.now()).toISOString()
  const content = {
    id: chance.uuid(),
    createdAt: now,
    updatedAt: now,
    contactId: customer?.id,
    sessionId: null,
    amount: 1 + Math.floor(chance.next() * 900),
    currency: 'BRL',
    description: 'Vaso de barro',
    dueDate: now,
    status: 'PAID',
    paidAt: now,
  }
  return JSON.stringify({ eventType: 'PAYMENT_UPDATE', date: now, content, changeMetadata: null })
}

/** Tells of a payment that nobody made. */
export async function forge(stage: Stage, kind: Forgery, chance: RandomStream): Promise<void> {
  const body = inventedPayment(stage, chance)
  const json = { 'content-type': 'application/json' }
  if (kind === 'unsigned') return send(stage, kind, json, body)
  const stolen = captured(stage).at(-1)?.request.headers
  if (kind === 'swapped-body' && stolen) return send(stage, kind, stolen, body)
  const signature = btoa(String.fromCharCode(...Array.from({ length: 32 }, () => chance.bits() & 255)))
  const headers = {
    ...json,
    'webhook-id': messageIdOf(chance),
    'webhook-timestamp': String(Math.floor(stage.world.clock.now() / 1000)),
    'webhook-signature': `v1,${signature}`,
  }
  return send(stage, 'bad-signature', headers, body)
}

/** Sends a genuine message again as it was, one that is at least `age` ms old; does nothing while there is none. */
export async function resend(stage: Stage, which: number, age: number): Promise<void> {
  const old = captured(stage).filter(({ at }) => at <= stage.world.clock.now() - age)
  const { request } = old[which % old.length] ?? {}
  if (request) await send(stage, 'replay', request.headers, request.body)
}

async function send(
  stage: Stage,
  kind: ForgedRow['kind'],
  headers: HeadersInit,
  body: string,
): Promise<void> {
  const { world, host } = stage
  const url = subscriptionsAt(world, host)[0]?.url ?? `https://${host}/`
  const request = new Request(url, { method: 'POST', headers, body })
  const sending = world.send(request, { kind: 'delivery' })
  forgedRequests(world).insert({ id: exchangeOf(request) ?? '', kind })
  // Nobody is waiting for the answer, or for none: the exchange tells it.
  await sending.catch(() => undefined)
}
