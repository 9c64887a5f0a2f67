// Loop over items: one batch after the other by its loop socket; what came back leaves by done at the end.
import type { Item, SettingsOf } from '../../workflow'
import type { Result } from '../per-item'
import type { Work } from '../work'

interface LoopState {
  left: readonly Item[]
  back: readonly Item[]
}

const isState = (value: unknown): value is LoopState =>
  typeof value === 'object' && value !== null && 'left' in value && 'back' in value

export async function loop(work: Work, { batchSize }: SettingsOf['loop']): Promise<Result> {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw work.fail('loop.batch-size', 'batchSize')
  const { memory } = work.around
  const known = memory.get(work.node)
  const { left, back } = isState(known)
    ? { left: known.left, back: [...known.back, ...work.items] }
    : { left: work.items, back: [] }
  if (left.length === 0) {
    memory.delete(work.node)
    return { outputs: [back, []] }
  }
  memory.set(work.node, { left: left.slice(batchSize), back })
  return { outputs: [[], left.slice(0, batchSize)] }
}
