// Promises the question that some senders ask before they send anything, and that who does not answer it is switched off.
import { exchangeOf } from '../../receivers'
import type { Row } from '../../table'
import type { World } from '../../world'
import { subscriptions } from '../subscription'
import { type Stage, subscriptionsAt } from './stage'

export interface HandshakeRow extends Row {
  /** The exchange's. */
  id: string
  challenge: string
}

export const handshakes = (world: Pick<World, 'table'>) => world.table<HandshakeRow>('webhook-handshake')

export async function shakeHands({ world, host }: Stage, challenge: string): Promise<void> {
  for (const { id, url } of subscriptionsAt(world, host)) {
    const asked = new URL(url)
    asked.searchParams.set('hub.mode', 'subscribe')
    asked.searchParams.set('hub.challenge', challenge)
    const request = new Request(asked)
    const sending = world.send(request, { kind: 'delivery' })
    handshakes(world).insert({ id: exchangeOf(request) ?? '', challenge })
    const answer = await sending.catch(() => undefined)
    const isRight = answer?.ok === true && (await answer.text()).trim() === challenge
    if (!isRight && subscriptions(world).get(id)) subscriptions(world).update(id, { enabled: false })
  }
}
