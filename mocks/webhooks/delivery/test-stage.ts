// Promises tests of deliveries a world with a sender, one subscription and a receiver that does as it is told.
import { listenAt, type Receiver } from '../../receivers'
import { createWorld, type World } from '../../world'
import { createPayment } from '../payment'
import { type SubscriptionRow, subscriptions } from '../subscription'
import { attempts, type DeliveryRow, deliveries } from './delivery'
import { Emitter, type EmitterOptions } from './emitter'
import { policies } from './policies'

export const host = 'loja.hooks.example'

export function subscribe(world: World, change: Partial<SubscriptionRow> = {}): Readonly<SubscriptionRow> {
  const now = new Date(world.clock.now()).toISOString()
  return subscriptions(world).insert({
    id: 's1',
    createdAt: now,
    updatedAt: now,
    companyId: 'c1',
    name: 'Loja',
    url: `https://${host}/hook`,
    enabled: true,
    events: ['PAYMENT_NEW'],
    ...change,
  })
}

/** Something that `PAYMENT_NEW` tells of. */
export function pay(world: World): void {
  const [contact] = world.table('contact').all()
  createPayment(world, { contactId: contact?.id ?? '', amount: 10, description: 'Vaso' })
}

export interface Stage {
  world: World
  emitter: Emitter
  /** Requests as the receiver got them. */
  got: Request[]
  rows(): readonly Readonly<DeliveryRow>[]
  /** `[ms from the first, error or status]` of each attempt. */
  tries(): [number, string | number | undefined][]
}

/** Without a receiver the host is unknown, and an attempt fails at once. */
export function stage(
  options: Partial<EmitterOptions> & { receiver?: Receiver; seed?: number; policyId?: keyof typeof policies },
): Stage {
  const { receiver, seed = 1, policyId = 'standard', ...rest } = options
  const world = createWorld({ seed })
  const policy = { ...policies[policyId], jitter: 0 }
  const emitter = new Emitter(world, { policy, ...rest })
  emitter.attach()
  const got: Request[] = []
  if (receiver) {
    listenAt(world, host, (request) => {
      got.push(request)
      return receiver(request)
    })
  }
  subscribe(world)
  const tries: Stage['tries'] = () => {
    const all = attempts(world).all()
    return all.map(({ at, error, status }) => [
      at - (all[0]?.at ?? 0),
      error === 'http' ? status : (error ?? status),
    ])
  }
  return { world, emitter, got, rows: () => deliveries(world).all(), tries }
}

export const ok = () => new Response(null, { status: 204 })
export const broken = () => new Response('sorry', { status: 500 })
