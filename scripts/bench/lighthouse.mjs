import lighthouse from 'lighthouse'
import puppeteer from 'puppeteer-core'
import { medians, repeat } from './stats.mjs'

/** @typedef {{ performance: number, accessibility: number, practices: number, seo: number }} Scores 0–100 */

const attempts = 3

/** @param {string} url @param {number} port @returns {Promise<Scores>} */
const audit = async (url, port) => {
  /** @type {Scores} */
  let scores = { performance: Number.NaN, accessibility: Number.NaN, practices: Number.NaN, seo: Number.NaN }
  // On a busy machine a single audit may give up, and takes the score of its whole category with it.
  for (let n = 0; n < attempts && Object.values(scores).some(Number.isNaN); n++) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' })
    const categories = result?.lhr.categories ?? {}
    const score = (/** @type {string} */ name) => Math.round((categories[name]?.score ?? Number.NaN) * 100)
    for (const line of complaints(result?.lhr.audits ?? {})) console.error(`  ${url}: ${line}`)
    scores = {
      performance: score('performance'),
      accessibility: score('accessibility'),
      practices: score('best-practices'),
      seo: score('seo'),
    }
  }
  return scores
}

/** @param {Record<string, any>} audits @returns {string[]} yes-or-no audits answered no, and those that gave up */
const complaints = (audits) =>
  Object.values(audits).flatMap(({ title, score, scoreDisplayMode, errorMessage }) => {
    if (scoreDisplayMode === 'error') return [`"${title}" gave up: ${errorMessage}`]
    return scoreDisplayMode === 'binary' && score === 0 ? [title] : []
  })

/**
 * Lighthouse's own defaults: a phone, its network and processor simulated.
 * @template {Record<string, string>} T
 * @param {{ path: string, args: string[] }} found
 * @param {T} urls by name; audited in turn, so that a slow minute strikes all of them
 * @param {number} rounds
 * @returns {Promise<Record<keyof T, Scores>>}
 */
export const lighthouseScores = async (found, urls, rounds) => {
  const browser = await puppeteer.launch({ executablePath: found.path, args: found.args, headless: true })
  const port = Number(new URL(browser.wsEndpoint()).port)
  try {
    const results = await repeat(rounds, async () => {
      /** @type {Record<string, Scores>} */
      const scores = {}
      for (const [name, url] of Object.entries(urls)) scores[name] = await audit(url, port)
      return scores
    })
    const named = Object.keys(urls).map((name) => [
      name,
      medians(results.map((scores) => /** @type {Scores} */ (scores[name]))),
    ])
    return Object.fromEntries(named)
  } finally {
    await browser.close()
  }
}
