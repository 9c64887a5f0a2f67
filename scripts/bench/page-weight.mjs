import { freshPage, settled } from './visit.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Request} Request */
/** @typedef {{ script: number, all: number, requests: number, foreign: number }} Weight in encoded bytes */

/** @param {Request} request */
const sizeOf = async (request) => {
  const response = await request.response()
  const type = (await response?.headerValue('content-type')) ?? ''
  const { responseBodySize } = await request.sizes()
  return { url: request.url(), script: /javascript/.test(type), bytes: Math.max(0, responseBodySize) }
}

/**
 * What a page asks for while `act` runs and until it is quiet.
 * @param {Browser} browser started with `--disable-features=IsolateSandboxedIframes`: a frame in a process of
 *   its own may hide its requests
 * @param {(page: Page) => Promise<void>} act
 */
export const watchedRequests = (browser, act) =>
  freshPage(browser, async (page) => {
    /** @type {Promise<{ url: string, script: boolean, bytes: number }>[]} */
    const finished = []
    /** @type {string[]} */
    const asked = []
    page.on('requestfinished', (request) => finished.push(sizeOf(request)))
    page.on('request', (request) => asked.push(request.url()))
    await act(page)
    await settled(page)
    return { answers: await Promise.all(finished), asked }
  })

/**
 * Everything a page loads before anybody touches it.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Weight>}
 */
export const pageWeight = async (browser, url) => {
  const { answers, asked } = await watchedRequests(browser, async (page) => void (await page.goto(url)))
  const { origin } = new URL(url)
  const sum = (/** @type {typeof answers} */ some) => some.reduce((total, { bytes }) => total + bytes, 0)
  return {
    script: sum(answers.filter(({ script }) => script)),
    all: sum(answers),
    requests: asked.length,
    foreign: new Set(
      asked
        .map((address) => new URL(address))
        .filter((u) => /^http/.test(u.protocol) && u.origin !== origin)
        .map((u) => u.origin),
    ).size,
  }
}

/**
 * Scripts a page loads for the practice world, beyond those of the bare page.
 * @param {Browser} browser
 * @param {string} origin
 */
export const worldWeight = async (browser, origin) => {
  const bare = await pageWeight(browser, `${origin}/bare`)
  const world = await pageWeight(browser, `${origin}/bare/world`)
  return world.script - bare.script
}
