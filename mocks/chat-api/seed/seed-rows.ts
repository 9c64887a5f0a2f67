// Promises seed rows whose id depends on the seed and on what the row is, not on the rows before it: lessons may name them.
import { RandomStream } from '../../random'
import type { World } from '../../world'
import { day, isoDate } from '../platform/dates'

/** `what` is the table's word and the row's name, e.g. `contact Beatriz Nogueira`. */
export const seedId = (world: World, what: string): string => new RandomStream(world.seed, what).uuid()

/** Id and dates of a seed row that was made so many days before the world begins. */
export function seedRow(world: World, what: string, daysAgo: number) {
  const at = isoDate(world.clock.now() - Math.round(daysAgo * day))
  return { id: seedId(world, what), createdAt: at, updatedAt: at }
}
