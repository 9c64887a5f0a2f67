// Lives a day with a design: the same design in the same scene always comes to the same figures.
import type { DesignFigures } from './figures'
import { liveOutage } from './outage-day'
import { liveRaceDay } from './race-day'
import type { DesignScene, Pause } from './scene'
import { type Chosen, designKey } from './settings'

const lived = new Map<string, DesignFigures>()

/** @param pause called between two pieces of work; absent where nobody waits for an answer meanwhile */
export async function liveADay(
  scene: DesignScene,
  chosen: Chosen,
  pause: Pause = async () => {},
): Promise<DesignFigures> {
  const { seed, hours, outage, price } = scene
  const key = JSON.stringify([scene.scene, seed, hours, outage, price, designKey(chosen)])
  const known = lived.get(key)
  if (known) return known
  const figures = scene.scene === 'race' ? await liveRaceDay(scene, chosen, pause) : liveOutage(scene, chosen)
  lived.set(key, figures)
  return figures
}
