// Promises what a learner can make happen in the shop, found by the tree: a module in `causes/` that defines one adds it.
import { type Happening, happeningsIn } from './define-happening'

const modules = import.meta.glob<Record<string, unknown>>('./causes/*.ts', { eager: true })

export const happenings: readonly Happening[] = Object.values(modules)
  .flatMap(happeningsIn)
  .sort((a, b) => a.order - b.order)

export function happeningNamed(id: string): Happening | undefined {
  return happenings.find((happening) => happening.id === id)
}
