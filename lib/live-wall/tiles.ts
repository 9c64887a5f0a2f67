// The wall of one exercise or step: what is to be seen of each learner, those who need help first.
import type { Learner, ProgressState, Wall } from './wall'

export const tileStates = ['stuck', 'failing', 'none', 'working', 'done'] as const
export type TileState = ProgressState | 'none'

export interface Tile {
  id: string
  name: string
  state: TileState
  /** Ids of the checks that fail, separated by spaces: text can be compared, a list cannot. */
  failing: string
  runs: number
  away: boolean
  hand: boolean
}

function tileOf(learner: Learner, subject: string, away: boolean, hand: boolean): Tile {
  const report = learner.reports.get(subject)
  const state = report?.state ?? 'none'
  const { failing = [], runs = 0 } = report?.detail ?? {}
  return {
    ...{ id: learner.id, name: learner.name, away, hand, runs },
    state: hand && state !== 'done' ? 'stuck' : state,
    failing: state === 'failing' || state === 'stuck' ? failing.join(' ') : '',
  }
}

const rank = (tile: Tile): number => tileStates.indexOf(tile.state) + (tile.away ? tileStates.length : 0)

/** @param subject an exercise's id, or `<lesson>#<step>` */
export function tilesOf(wall: Pick<Wall, 'learners' | 'present' | 'hands'>, subject: string): Tile[] {
  const raised = new Set(wall.hands.map(({ member }) => member))
  return [...wall.learners.values()]
    .map((learner) => tileOf(learner, subject, !wall.present.has(learner.id), raised.has(learner.id)))
    .sort((a, b) => rank(a) - rank(b) || b.runs - a.runs || a.name.localeCompare(b.name))
}

export function countStates(tiles: readonly Tile[]): Record<TileState, number> {
  const counts = { stuck: 0, failing: 0, none: 0, working: 0, done: 0 }
  for (const { state } of tiles) counts[state] += 1
  return counts
}

/** First letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s_-]+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase()
}
