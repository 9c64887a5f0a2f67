import { deliveriesBundle } from './bundles.mjs'
import { freshPage, openReady } from './visit.mjs'

const events = 10_000
const receivers = 20

/**
 * A flood of deliveries in the page, which must stay answerable all the while.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 * @returns {Promise<{ longest: number, perSecond: number }>} ms of the longest task, 0 where none is long enough to be reported (50 ms)
 */
export const deliveryFlood = async (browser, origin) => {
  const code = await deliveriesBundle()
  return freshPage(browser, async (page) => {
    await openReady(page, `${origin}/en`)
    await page.addScriptTag({ content: `${code};globalThis.practiceDeliveries=practiceDeliveries` })
    return page.evaluate(
      async ({ events, receivers }) => {
        const { flood } = /** @type {any} */ (globalThis).practiceDeliveries
        // What compiles on first use is not what is measured.
        await flood(50, receivers)
        let longest = 0
        const watch = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
        })
        watch.observe({ entryTypes: ['longtask'] })
        const ms = await flood(events, receivers)
        await new Promise((resolve) => setTimeout(resolve, 100))
        watch.disconnect()
        return { longest, perSecond: (events * receivers * 1_000) / ms }
      },
      { events, receivers },
    )
  })
}
