import { traced } from './longest-task.mjs'
import { strained } from './strain.mjs'
import { freshPage } from './visit.mjs'

/**
 * Runs in the page, from the first event to the last delivery.
 * @returns {Promise<{ answer: number, perSecond: number }>} ms of the longest wait for the log, and deliveries a second
 */
const floodAndUse = async () => {
  const press = (/** @type {string} */ words) => {
    const button = [...document.querySelectorAll('button')].find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(words),
    )
    button?.click()
    return button !== undefined
  }
  const choose = (/** @type {string} */ label, /** @type {string} */ value) => {
    const caption = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
    const list = document.getElementById(caption?.htmlFor ?? '')
    if (list === null) return false
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value)
    return list.dispatchEvent(new Event('change', { bubbles: true }))
  }
  // What a person does in the log, over and over: filter, page, open a row, read an attempt, go back.
  const acts = [
    () => choose('Status', 'delivered'),
    () => press('Older'),
    () => press('d'),
    () => press('Attempt 1'),
    () => press('Close d'),
    () => press('Newer'),
    () => choose('Status', ''),
  ]
  const apart = 400
  let [answer, arrived, turns, done] = [0, 0, 0, 0]
  press('×3600')
  const began = performance.now()
  press('Flood')
  for (; arrived === 0; turns += 1) {
    const wanted = performance.now() + apart
    await new Promise((resolve) => setTimeout(resolve, apart))
    if (acts[turns % acts.length]?.()) done += 1
    // A frame, and what was painted with it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    answer = Math.max(answer, performance.now() - wanted)
    const { arrived: all = '0', failed } = document.querySelector('output')?.dataset ?? {}
    if (failed) throw new Error(failed)
    arrived = Number(all)
  }
  const ms = performance.now() - began
  // A row may have left the log before it was to be read.
  if (done < turns * 0.7)
    throw new Error(`Failed to use the log: ${turns - done} of ${turns} acts found nothing.`)
  return { answer, perSecond: (arrived * 1_000) / ms }
}

/**
 * The lab as it stands in a page while ten thousand events go to twenty subscriptions and somebody uses its log.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 */
export const labUnderLoad = (browser, origin) =>
  freshPage(browser, async (page) => {
    await page.goto(`${origin}/bare/lab`)
    await page.getByRole('region', { name: 'Delivery log' }).waitFor()
    // From the first touch on all parts load, which is not what is measured.
    await page.getByRole('heading').click()
    await page.getByRole('region', { name: 'Make something happen' }).getByRole('button').first().waitFor()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)))
    const { result, usual, worst } = await strained(() => traced(browser, () => page.evaluate(floodAndUse)))
    const { result: seen, ...longest } = result
    return { ...seen, ...longest, usual, worst }
  })
