import { chromium } from '@playwright/test'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {{ path: string, args: string[] }} found
 * @param {...string} more flags
 * @returns {Promise<Browser>}
 */
export const launch = ({ path, args }, ...more) =>
  chromium.launch({ executablePath: path, args: [...args, ...more] })

/**
 * Opens a fresh context, hands its page to `use` and closes it again: nothing is cached or remembered.
 * @template T
 * @param {Browser} browser
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export const freshPage = async (browser, use) => {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** @param {Page} page @param {string} url */
export const openReady = async (page, url) => {
  await page.goto(url)
  await page.locator('html[data-ready=true]').waitFor()
}

/** Resolves when no request was under way for `quiet` ms. @param {Page} page @param {number} [quiet] */
export const settled = async (page, quiet = 1_000) => {
  let busy = 0
  let last = Date.now()
  const change = (/** @type {number} */ by) => () => {
    busy += by
    last = Date.now()
  }
  page.on('request', change(1))
  page.on('requestfinished', change(-1))
  page.on('requestfailed', change(-1))
  while (busy > 0 || Date.now() - last < quiet) {
    // The page answers only after its long task, so a busy main thread is not taken for a quiet network.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  }
}
