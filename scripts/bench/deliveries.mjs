import { deliveriesBundle } from './bundles.mjs'
import { traced } from './longest-task.mjs'
import { strained } from './strain.mjs'
import { freshPage, openReady } from './visit.mjs'

const events = 10_000
const receivers = 20

/**
 * A flood of deliveries in the page, which must stay answerable all the while.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 */
export const deliveryFlood = async (browser, origin) => {
  const code = await deliveriesBundle()
  return freshPage(browser, async (page) => {
    await openReady(page, `${origin}/en`)
    await page.addScriptTag({ content: `${code};globalThis.practiceDeliveries=practiceDeliveries` })
    const once = (/** @type {number} */ count) =>
      page.evaluate(
        ([count, receivers]) => /** @type {any} */ (globalThis).practiceDeliveries.flood(count, receivers),
        [count, receivers],
      )
    // What compiles on first use is not what is measured.
    await once(50)
    const { result, usual, worst } = await strained(() => traced(browser, () => once(events)))
    const { result: ms, ...longest } = result
    return { ...longest, perSecond: (events * receivers * 1_000) / ms, usual, worst }
  })
}
