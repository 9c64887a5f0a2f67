// What a learner's draft itself proves: an order stands in it, and the days lived with a design.
import { keptDesign } from './design/kept-design'
import type { Evidence } from './evidence'
import { keptOrder } from './order'

/** @param kind of the exercise; other kinds prove nothing by what was typed */
export function evidenceIn(
  kind: string,
  files: Readonly<Record<string, string>> | undefined,
): Partial<Pick<Evidence, 'order' | 'figures'>> {
  if (kind === 'order') return { order: keptOrder(files) ?? [] }
  if (kind === 'design') return { figures: keptDesign(files)?.runs.at(-1)?.figures }
  return {}
}
