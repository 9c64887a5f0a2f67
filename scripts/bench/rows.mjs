import { consoleBundle, gzipped, worldBundle } from './bundles.mjs'
import { canvasUnderHands } from './canvas-load.mjs'
import { deliveryFlood } from './deliveries.mjs'
import { doorSpeed } from './door-speed.mjs'
import { labUnderLoad } from './lab-load.mjs'
import { layoutShift } from './layout-shift.mjs'
import { lighthouseScores } from './lighthouse.mjs'
import { outsideRows } from './outside.mjs'
import { pageWeight, worldWeight } from './page-weight.mjs'
import { runnerWeight, sandboxSpeed } from './sandbox-speed.mjs'
import { median, medians, repeat } from './stats.mjs'

/** @typedef {import('./report.mjs').Row} Row */
/** @typedef {import('@playwright/test').Browser} Browser */
/**
 * @typedef {object} Bench
 * @property {string} origin of the production server
 * @property {Browser} browser as a learner has it
 * @property {Browser} counting with all frames in one process, for byte counts only
 * @property {{ path: string, args: string[] }} found
 * @property {string} lesson path of the lesson page
 * @property {string} token that the practice API takes
 */

const loads = 5

/** @param {number} bytes */
const kB = (bytes) => bytes / 1000

/** @param {Bench} bench @returns {Promise<Row[]>} */
const weightRows = async ({ counting, origin, lesson }) => {
  const weigh = async (/** @type {string} */ path) =>
    medians(await repeat(loads, () => pageWeight(counting, `${origin}${path}`)))
  const bare = await weigh('/bare')
  const page = await weigh(lesson)
  return [
    {
      what: 'Lesson page, JavaScript before the first interaction',
      value: kB(page.script),
      unit: 'kB',
      beside: `bare page ${kB(bare.script).toFixed(1)} kB`,
      most: 180,
    },
    {
      what: 'Lesson page, everything before the first interaction',
      value: kB(page.all),
      unit: 'kB',
      beside: `bare page ${kB(bare.all).toFixed(1)} kB`,
      most: 260,
    },
    { what: 'Lesson page, requests', value: page.requests, unit: '', beside: `bare page ${bare.requests}` },
    { what: 'Lesson page, other origins asked', value: page.foreign, unit: '', most: 0 },
  ]
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
const shiftRows = async ({ browser, origin, lesson }) => {
  const value = median(await repeat(loads, () => layoutShift(browser, `${origin}${lesson}`)))
  return [{ what: 'Lesson page, layout shift when read to its end', value, unit: '', most: 0.02 }]
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
const runnerRows = async ({ browser, counting, origin }) => {
  const js = await sandboxSpeed(browser, origin, 'js')
  const ts = await sandboxSpeed(browser, origin, 'ts')
  const beside = (/** @type {typeof js} */ speed) =>
    `${speed.first.toFixed(0)} ms against ${speed.floor.toFixed(0)} ms`
  return [
    {
      what: 'Run → first console line, JavaScript, against a bare `srcdoc` frame',
      value: js.ratio,
      unit: '×',
      beside: beside(js),
      most: 2,
    },
    {
      what: 'Run → first console line, TypeScript, against a bare `srcdoc` frame',
      value: ts.ratio,
      unit: '×',
      beside: beside(ts),
      most: 2.5,
    },
    {
      what: 'Run → first console line, TypeScript, runner not loaded before',
      value: ts.untouched,
      unit: 'ms',
      beside: `JavaScript ${js.untouched.toFixed(0)} ms`,
    },
    {
      what: 'Edit → new output, TypeScript',
      value: ts.edit,
      unit: 'ms',
      beside: `JavaScript ${js.edit.toFixed(0)} ms`,
      most: 150,
    },
    {
      what: 'Runner, JavaScript',
      value: kB(await runnerWeight(counting, origin, 'js')),
      unit: 'kB',
      most: 60,
    },
    {
      what: 'Runner, TypeScript',
      value: kB(await runnerWeight(counting, origin, 'ts')),
      unit: 'kB',
      most: 110,
    },
  ]
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
const practiceRows = async ({ browser, counting, origin, token }) => {
  const { door, plain, real } = medians(await repeat(loads, () => doorSpeed(browser, origin, token)))
  const means = `${door.toFixed(2)} ms against ${real.toFixed(2)} ms`
  return [
    {
      what: 'Mocked request in the page, mean, against a real loopback fetch',
      value: door / real,
      unit: '×',
      beside: means,
      most: 0.3,
    },
    {
      what: 'The same against plain msw `getResponse` with one handler per endpoint',
      value: door / plain,
      unit: '×',
      beside: `${door.toFixed(2)} ms against ${plain.toFixed(2)} ms`,
      most: 1,
    },
    {
      what: 'Request console, code of its own',
      value: kB(gzipped(await consoleBundle())),
      unit: 'kB',
      most: 60,
    },
    {
      what: 'Practice world, all hosts, as a page loads it',
      value: kB(await worldWeight(counting, origin)),
      unit: 'kB',
      beside: `by itself ${kB(gzipped(await worldBundle())).toFixed(1)} kB`,
      most: 60,
    },
  ]
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
const deliveryRows = async ({ browser, origin }) => {
  const sender = medians(await repeat(loads, () => deliveryFlood(browser, origin)))
  const lab = medians(await repeat(loads, () => labUnderLoad(browser, origin)))
  const beside = (/** @type {typeof sender} */ { wall, perSecond, usual, worst }) =>
    `${perSecond.toFixed(0)} deliveries a second; by the clock ${wall.toFixed(0)} ms, while 10 ms of work took ${(usual * 10).toFixed(0)} to ${(worst * 10).toFixed(0)} ms`
  return [
    {
      what: '10,000 events to 20 subscriptions at ×3600, the sender alone: longest task, processor time',
      value: sender.processor,
      unit: 'ms',
      beside: beside(sender),
      most: 50,
    },
    {
      what: 'The same in the webhook lab, while its log is filtered, paged and read',
      value: lab.processor,
      unit: 'ms',
      beside: `${beside(lab)}; the log answered within ${lab.answer.toFixed(0)} ms`,
      most: 50,
    },
  ]
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
const workflowRows = async ({ browser, origin }) => {
  const { processor, wall } = medians(await repeat(loads, () => canvasUnderHands(browser, origin)))
  return [
    {
      what: 'Workflow canvas of 300 nodes, panned, zoomed and a node dragged: longest task, processor time',
      value: processor,
      unit: 'ms',
      beside: `by the clock ${wall.toFixed(0)} ms`,
      most: 50,
    },
  ]
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
const lighthouseRows = async ({ found, origin, lesson }) => {
  const { page, bare } = await lighthouseScores(
    found,
    { page: `${origin}${lesson}`, bare: `${origin}/bare` },
    loads,
  )
  const points = { unit: 'points', least: 100 }
  return [
    { what: 'Lighthouse accessibility', value: page.accessibility, ...points },
    { what: 'Lighthouse best practices', value: page.practices, ...points },
    { what: 'Lighthouse SEO', value: page.seo, ...points },
    {
      what: 'Lighthouse performance',
      value: page.performance,
      unit: 'points',
      beside: `bare page ${bare.performance}`,
      least: bare.performance - 5,
    },
  ]
}

/** What is measured, in the order of the table. */
export const groups = {
  weight: weightRows,
  shift: shiftRows,
  runner: runnerRows,
  practice: practiceRows,
  deliveries: deliveryRows,
  workflow: workflowRows,
  outside: outsideRows,
  lighthouse: lighthouseRows,
}
