// When a policy's attempts leave, counted from the first, were each to fail at once and no chance added.
import type { RetryPolicy } from '@/mocks/webhooks/delivery/policy'

/** In ms. */
export function offsetsOf({ delays }: Pick<RetryPolicy, 'delays'>): number[] {
  const offsets = [0]
  for (const delay of delays) offsets.push((offsets.at(-1) ?? 0) + delay)
  return offsets
}
