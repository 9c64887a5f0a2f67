import { freshPage, openReady } from './visit.mjs'

/**
 * Reads a page from top to bottom, a screen at a time.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<number>} the sum of all layout shifts; islands that load on approach are among them
 */
export const layoutShift = (browser, url) =>
  freshPage(browser, async (page) => {
    await page.addInitScript(() => {
      const shifts = { total: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.total += /** @type {any} */ (entry).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await openReady(page, url)
    return page.evaluate(async () => {
      const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))
      const step = innerHeight / 2
      for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
        scrollTo({ top: y, behavior: 'instant' })
        await pause(200)
      }
      await pause(1_000)
      return /** @type {any} */ (window).shifts.total
    })
  })
