import { isolation } from './isolation.mjs'
import { learnersJourney } from './journey.mjs'

/** @typedef {{ name: string, play: (page: import('./engine.mjs').EnginePage, origin: string) => Promise<void> }} Scenario */

/** What every engine must bear out. @type {Scenario[]} */
export const scenarios = [{ name: "one learner's journey", play: learnersJourney }, ...isolation]
