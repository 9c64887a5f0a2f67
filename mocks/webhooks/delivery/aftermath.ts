// Promises what follows from an attempt by the policy's rules: success, another try, an end, or the end of the subscription.
import { RandomStream } from '../../random'
import type { World } from '../../world'
import { subscriptions } from '../subscription'
import { type DeliveryRow, type DiscardReason, type EndpointRow, endpoints } from './delivery'
import { failedAgain, isLasting } from './disabling'
import type { Outcome } from './outcome'
import { type RetryPolicy, waitAfter } from './policy'
import { retryAfter } from './retry-after'

export interface Ending {
  change: Pick<DeliveryRow, 'status' | 'reason' | 'nextAttemptAt'>
  /** The subscription is switched off, or deleted. */
  off?: { reason: DiscardReason; removes: boolean }
}

/** A person who sends again or tries out is there to see it fail: there is no second attempt. */
export function attemptsAllowed(policy: RetryPolicy, { trigger }: Pick<DeliveryRow, 'trigger'>): number {
  return trigger === 'redelivery' || trigger === 'test' ? 1 : policy.delays.length + 1
}

function keep(world: World, endpoint: EndpointRow): void {
  if (endpoints(world).get(endpoint.id)) endpoints(world).update(endpoint.id, endpoint)
  else endpoints(world).insert(endpoint)
}

/** Writes down what the attempt says about the address; tests say nothing. */
function remember(
  world: World,
  policy: RetryPolicy,
  row: Readonly<DeliveryRow>,
  outcome: Outcome,
): EndpointRow {
  const id = row.subscriptionId
  const known: EndpointRow = endpoints(world).get(id) ?? { id }
  const now = world.clock.now()
  const { disableAfter: rule } = policy
  if (outcome.error === undefined) {
    const troubled = known.failures ?? known.failingSince
    if (troubled !== undefined) keep(world, { ...known, failures: undefined, failingSince: undefined })
    return known
  }
  const asked = policy.honoursRetryAfter && (outcome.status === 429 || outcome.status === 503)
  const until = asked ? retryAfter(outcome.headers, now) : undefined
  const held = until === undefined ? {} : { heldUntil: Math.max(until, known.heldUntil ?? 0) }
  const lasting =
    rule?.kind === 'lasting' && row.trigger !== 'test'
      ? { failures: undefined, ...failedAgain(rule, known, now) }
      : {}
  const next = { ...known, ...held, ...lasting }
  const same = (['heldUntil', 'failures', 'failingSince'] as const).every((key) => next[key] === known[key])
  if (!same) keep(world, next)
  return next
}

const discarded = (reason: DiscardReason, off?: Ending['off']): Ending => ({
  change: { status: 'discarded', reason, nextAttemptAt: undefined },
  off,
})

/** `row` has counted the attempt already. */
export function endingOf(
  world: World,
  policy: RetryPolicy,
  row: Readonly<DeliveryRow>,
  outcome: Outcome,
): Ending {
  const now = world.clock.now()
  const endpoint = remember(world, policy, row, outcome)
  if (outcome.error === undefined) return { change: { status: 'delivered' } }
  const isTest = row.trigger === 'test'
  const off = (reason: DiscardReason, removes = false) => (isTest ? undefined : { reason, removes })
  if (outcome.status === 410 && policy.gone === 'disable') return discarded('gone', off('gone'))
  const told = policy.told?.(outcome.headers)
  if (told) return discarded('told', told === 'disable' ? off('told') : undefined)
  const { disableAfter: rule } = policy
  if (!isTest && rule?.kind === 'lasting' && isLasting(rule, endpoint, now)) {
    return discarded('failing', off('failing'))
  }
  const subscription = subscriptions(world).get(row.subscriptionId)
  if (!subscription) return discarded('removed')
  if (!subscription.enabled && !isTest) return discarded('paused')
  const chance = new RandomStream(world.seed, `jitter ${row.id} ${row.attempts}`)
  const isLast = row.attempts >= attemptsAllowed(policy, row)
  const wait = isLast ? undefined : waitAfter(policy, row.attempts, () => chance.next())
  if (wait !== undefined) {
    const nextAttemptAt = Math.max(now + wait, endpoint.heldUntil ?? 0)
    return { change: { status: 'retrying', nextAttemptAt } }
  }
  const exhausted = rule?.kind === 'exhausted' && row.trigger !== 'redelivery'
  return { change: { status: 'failed' }, off: exhausted ? off('failing', rule.removes) : undefined }
}
