// Finds which beliefs the evidence shows, each by its own detector; the cards of the same names tell of them.
import type { Evidence } from './evidence'
import type { Detector, Sighting } from './misconception'

const modules = import.meta.glob<{ detector: Detector }>('./misconceptions/*.ts', { eager: true })

/** By id: the name of the detector's file and of the card's. */
export const detectors: ReadonlyMap<string, Detector> = new Map(
  Object.entries(modules)
    .map(([path, { detector }]) => [path.replace(/^.*\/(.+)\.ts$/, '$1'), detector] as const)
    .sort(([a], [b]) => a.localeCompare(b)),
)

export interface Found extends Sighting {
  id: string
}

/** Evidence that a detector's author did not think of shows nothing, and takes nothing down. */
export function beliefsIn(evidence: Evidence): Found[] {
  return [...detectors].flatMap(([id, detector]): Found[] => {
    try {
      const sighting = detector(evidence)
      return sighting ? [{ id, ...sighting }] : []
    } catch {
      return []
    }
  })
}
