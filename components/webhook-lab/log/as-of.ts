// The delivery log as it stood at a moment, computed from its rows alone.
import type { AttemptRow, DeliveryRow, DeliveryStatus } from '@/mocks/webhooks/delivery/delivery'

export interface LogRows {
  deliveries: readonly Readonly<DeliveryRow>[]
  attempts: readonly Readonly<AttemptRow>[]
}

/** What an attempt came to is known when its answer has come, not when it left. */
export function attemptAsOf(attempt: Readonly<AttemptRow>, moment: number): AttemptRow | undefined {
  if (attempt.at > moment) return undefined
  const { duration } = attempt
  if (duration === undefined || attempt.at + duration <= moment) return attempt
  const { duration: _, status: __, error: ___, nextAttemptAt: ____, ...underWay } = attempt
  return underWay
}

export function byDelivery(attempts: readonly Readonly<AttemptRow>[]): Map<string, Readonly<AttemptRow>[]> {
  const found = new Map<string, Readonly<AttemptRow>[]>()
  for (const attempt of attempts) {
    const known = found.get(attempt.deliveryId)
    if (known) known.push(attempt)
    else found.set(attempt.deliveryId, [attempt])
  }
  return found
}

function statusAfter(last: AttemptRow | undefined): DeliveryStatus {
  if (last === undefined) return 'scheduled'
  if (last.duration === undefined) return 'sending'
  if (last.error === undefined) return 'delivered'
  return last.nextAttemptAt === undefined ? 'failed' : 'retrying'
}

function deliveryAsOf(
  delivery: Readonly<DeliveryRow>,
  made: readonly Readonly<AttemptRow>[],
  moment: number,
): DeliveryRow | undefined {
  if (delivery.createdAt > moment) return undefined
  const known = made.flatMap((attempt) => attemptAsOf(attempt, moment) ?? [])
  const last = known.at(-1)
  const settled = known.length === made.length && (last === undefined || last === made.at(-1))
  // Nothing happened to it since, so it stood as it stands; of one given up only the end is on record.
  const stood = settled && (delivery.status !== 'discarded' || (last?.nextAttemptAt ?? moment) <= moment)
  if (stood) return delivery
  const next = last === undefined ? (made[0]?.at ?? delivery.nextAttemptAt) : last.nextAttemptAt
  const { nextAttemptAt: _, ...rest } = delivery
  const row = { ...rest, status: statusAfter(last), attempts: known.length }
  return next === undefined ? row : { ...row, nextAttemptAt: next }
}

/** @param moment virtual ms since the epoch; absent for now */
export function logAsOf({ deliveries, attempts }: LogRows, moment: number | undefined): LogRows {
  if (moment === undefined) return { deliveries, attempts }
  const made = byDelivery(attempts)
  return {
    deliveries: deliveries.flatMap((row) => deliveryAsOf(row, made.get(row.id) ?? [], moment) ?? []),
    attempts: attempts.flatMap((row) => attemptAsOf(row, moment) ?? []),
  }
}

/** When something on the log changed: a delivery was made, an attempt left, an answer came. Each moment once, in order. */
export function momentsOf({ deliveries, attempts }: LogRows): number[] {
  const moments = new Set<number>()
  for (const { createdAt } of deliveries) moments.add(createdAt)
  for (const { at, duration } of attempts) {
    moments.add(at)
    if (duration !== undefined) moments.add(at + duration)
  }
  return [...moments].sort((a, b) => a - b)
}
