import { learnersJourney } from './journey.mjs'

/** @typedef {{ name: string, play: (page: import('./engine.mjs').EnginePage, origin: string) => Promise<void> }} Scenario */

/** @returns {Promise<Scenario[]>} what every engine must bear out */
export const scenarios = async () => [{ name: "one learner's journey", play: learnersJourney }]
