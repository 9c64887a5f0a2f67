import { watchedRequests } from './page-weight.mjs'
import {
  bareFrame,
  openSandbox,
  output,
  program,
  reachSandbox,
  runUntil,
  writeCode,
} from './sandbox-page.mjs'
import { medians, repeat } from './stats.mjs'
import { freshPage } from './visit.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./sandbox-page.mjs').Language} Language */

const rounds = 7

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {Language} language
 * @param {number} round
 */
const oneRound = (browser, origin, language, round) =>
  freshPage(browser, async (page) => {
    await openSandbox(page, origin, language)
    const bare = () => bareFrame(page, { code: program(round), line: output(round) })
    const ours = async () => {
      await writeCode(page, program(round))
      // A hand that has just typed needs this long to get to Run; the runner uses it to load.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
      return runUntil(page, { line: output(round) })
    }
    // Whoever comes second finds a warmer browser; the two take turns at it.
    const floorFirst = round % 2 === 0 ? await bare() : undefined
    const first = await ours()
    const floor = floorFirst ?? (await bare())
    const edit = await runUntil(page, { edit: '\nconsole.log("again", 6 * 7)', line: 'again 42' })
    await page.reload()
    await reachSandbox(page)
    const untouched = await runUntil(page, { line: output(round) })
    return { first, floor, ratio: first / floor, edit, untouched }
  })

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {Language} language
 * @returns {Promise<{ first: number, floor: number, ratio: number, edit: number, untouched: number }>} ms;
 *   the ratio is the median of ratios, `untouched` is Run pressed in a page that was only looked at
 */
export const sandboxSpeed = async (browser, origin, language) =>
  medians(await repeat(rounds, (round) => oneRound(browser, origin, language, round)))

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {Language} language
 * @returns {Promise<number>} encoded bytes that the runner itself loads for one run
 */
export const runnerWeight = async (browser, origin, language) => {
  const { answers } = await watchedRequests(browser, async (page) => {
    await openSandbox(page, origin, language)
    await writeCode(page, program(0))
    await runUntil(page, { line: output(0) })
  })
  const own = answers.filter(({ url }) => new URL(url).pathname.startsWith('/runner/'))
  return own.length === 0 ? Number.NaN : own.reduce((total, { bytes }) => total + bytes, 0)
}
