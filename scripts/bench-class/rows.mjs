import { classServer } from './class-server.mjs'
import { simulated } from './guesses.mjs'
import { runLoad } from './run-load.mjs'

/** @typedef {import('../bench/report.mjs').Row} Row */

/**
 * @param {string} scenario @param {object} size @param {Record<string, string>} [settings]
 * @returns {Promise<any>}
 */
const measured = async (scenario, size, settings) => {
  const server = await classServer(settings)
  try {
    return await runLoad(scenario, size, server)
  } finally {
    await server.close()
  }
}

/** @param {{ lost: number, doubled: number, disordered: number }} result */
const faults = ({ lost, doubled, disordered }) => lost + doubled + disordered

/** @param {number} value */
const ms = (value) => `${value.toFixed(0)} ms`

/** @param {string} name @param {any} size @param {number} most @returns {Promise<Row[]>} */
const fanOutRows = async (name, size, most) => {
  const result = await measured('fan-out', size)
  const beside = `half within ${ms(result.p50)}, the last learner of a click ${ms(result.lastP99)}; ${result.heard} heard`
  return [
    { what: `${name}: click → learner, 99 of 100`, value: result.p99, unit: 'ms', beside, most },
    { what: `${name}: events lost, doubled or out of order`, value: faults(result), unit: '', most: 0 },
    { what: `${name}: processor, part of one core`, value: result.cpu, unit: '', most: 0.6 },
    {
      what: `${name}: memory for each connection`,
      ...{ value: result.kBEach, unit: 'kB', beside: `server ${result.rss.toFixed(0)} MB`, most: 110 },
    },
  ]
}

/** Minutes of the soak; hours by `--minutes=240`. */
const minutes = Number(process.argv.find((word) => word.startsWith('--minutes='))?.split('=')[1] ?? 4)

/** @type {Record<string, () => Promise<Row[]>>} */
export const groups = {
  'one-room': () => fanOutRows('500 in one room', { rooms: 1, learners: 500, clicks: 80, every: 250 }, 250),
  'many-rooms': () => fanOutRows('50 rooms × 30', { rooms: 50, learners: 30, clicks: 20, every: 1_000 }, 150),
  rush: async () => {
    const r = await measured('rush', { learners: 300, within: 10_000, answering: 200 })
    return [
      {
        what: '300 join within 10 s: all in',
        ...{ value: r.allIn, unit: 'ms', beside: `99 of 100 within ${ms(r.joinP99)}`, most: 15_000 },
      },
      { what: '300 answer within 200 ms: accepted, 99 of 100', value: r.answerP99, unit: 'ms', most: 1_000 },
      {
        what: 'Answers that were accepted and not counted',
        ...{ value: Math.abs(r.counted - 300) + Math.abs(r.noes - 100), unit: '' },
        ...{ beside: `${r.accepted} accepted, ${r.counted} counted`, most: 0 },
      },
    ]
  },
  kills: async () => {
    const r = await measured('kills', { kills: 20, learners: 20 })
    return [
      {
        what: `${r.kills} × kill -9: acknowledged events lost, doubled or out of order`,
        ...{ value: faults(r), unit: '', beside: `${r.acknowledged} acknowledged, 20 listeners`, most: 0 },
      },
      {
        what: `${r.kills} × kill -9: acknowledged answers of learners lost`,
        ...{ value: r.stateLost, unit: '', beside: `${r.states} kept`, most: 0 },
      },
      {
        what: 'kill -9 → everybody hears again, half of the times',
        ...{ value: r.back, unit: 'ms', beside: `at worst ${ms(r.backWorst)}`, most: 10_000 },
      },
    ]
  },
  guesses: async () => {
    const [one, thousand] = [await simulated(1_000_000, 1), await simulated(1_000_000, 1_000)]
    const http = await measured('over-http', {}, { CLASS_TRUST_PROXY: '1' })
    return [
      {
        what: '1,000,000 guesses in 10 min from one address: codes looked up',
        ...{ value: one.most, unit: '', beside: `over HTTP ${http.looked} of 200`, most: 30 },
      },
      {
        what: 'The same from 1,000 addresses: chance of a hit on one of 50 rooms',
        ...{ value: thousand.chance * 1e6, unit: '', beside: 'in a million', most: 100 },
      },
      {
        what: 'Learners behind another address who joined meanwhile',
        value: http.joined,
        unit: '',
        least: 60,
      },
    ]
  },
  soak: async () => {
    const r = await measured('soak', { minutes, learners: 200 })
    return [
      {
        what: `${minutes} min with 200 learners, networks dropping: events lost, doubled or out of order`,
        ...{ value: faults(r), unit: '', beside: `${r.seq} events, ${r.drops} connections dropped`, most: 0 },
      },
      {
        what: 'Streams the server holds and nobody reads',
        value: Math.abs(r.present - 200),
        unit: '',
        most: 0,
      },
      {
        what: 'Memory at its end against its first tenth',
        ...{ value: r.drift, unit: '%', beside: `${r.rss.toFixed(0)} MB`, most: 10 },
      },
    ]
  },
}
