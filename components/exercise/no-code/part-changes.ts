// What differs between two flows or two workflows, part by part: added, taken away, or changed in these settings.
import type { Part } from './readable'

export type PartChange =
  | { part: Part; how: 'added' | 'removed' }
  | { part: Part; how: 'changed'; settings: string[] }

const written = (value: unknown) => JSON.stringify(value) ?? ''

/** From the learner's to the solution's, in the solution's order, what is only the learner's at the end. */
export function partChanges(from: readonly Part[], to: readonly Part[]): PartChange[] {
  const changes = to.flatMap((part): PartChange[] => {
    const { name, settings } = part
    const own = from.find((other) => other.name === name)?.settings
    if (own === undefined) return [{ part, how: 'added' }]
    const keys = [...new Set([...Object.keys(settings), ...Object.keys(own)])]
    const differing = keys.filter((key) => written(own[key]) !== written(settings[key]))
    return differing.length === 0 ? [] : [{ part, how: 'changed', settings: differing }]
  })
  const gone = from.filter(({ name }) => !to.some((part) => part.name === name))
  return [...changes, ...gone.map((part): PartChange => ({ part, how: 'removed' }))]
}
