// Losses of a run by what kind they are: a hundred of one kind are one thing to learn.
import type { Loss } from '@/mocks/webhooks/gauntlet/report-card'

export interface LossGroup {
  kind: Loss['kind']
  losses: Loss[]
}

/** In the order of the report card. */
export function lossGroups(losses: readonly Loss[]): LossGroup[] {
  const groups = new Map<Loss['kind'], Loss[]>()
  for (const loss of losses) groups.set(loss.kind, [...(groups.get(loss.kind) ?? []), loss])
  return [...groups].map(([kind, all]) => ({ kind, losses: all }))
}
