// The whole of one workspace as a value: to answer a request makes another value and leaves this one as it was.
import { createHash } from 'node:crypto'
import { createWorld, type WorldSnapshot } from '@/mocks/world'
import { worldStart } from '@/mocks/world-start'

export interface PracticeState {
  /** The real moment at which the world's clock showed its first one, ms since 1970. */
  readonly born: number
  readonly world: WorldSnapshot
  /** When something is to happen in it that no request asks for, real ms since 1970. */
  readonly due?: number
}

/** A world at its first moment, and a name that tells whether another version of the course began with another one. */
export interface Base {
  readonly key: string
  readonly world: WorldSnapshot
}

const bases = new Map<number, Base>()
const most = 16

/** The same for all workspaces of one seed: their unchanged rows are shared. */
export function baseOf(seed: number): Base {
  const known = bases.get(seed)
  if (known) return known
  const world = createWorld({ seed }).snapshot()
  const key = `${seed}-${createHash('sha256').update(JSON.stringify(world)).digest('hex').slice(0, 16)}`
  const base = { key, world }
  const [oldest] = bases.keys()
  if (bases.size >= most && oldest !== undefined) bases.delete(oldest)
  bases.set(seed, base)
  return base
}

/** What the world's clock shows at a real moment, unless requests have moved it ahead. */
export const momentOf = (state: PracticeState, now: number): number =>
  worldStart + Math.max(0, now - state.born)

/** The real moment of one on the world's clock. */
export const realMoment = ({ born }: PracticeState, moment: number): number => born + moment - worldStart
