import { traced } from './longest-task.mjs'
import { freshPage } from './visit.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const nodes = 300

/**
 * Pointer moves one after the other, none sooner than the page has drawn the one before.
 * @param {Page} page @param {{ x: number, y: number }} from @param {readonly [number, number][]} by
 */
const drag = async (page, from, by) => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  let [x, y] = [from.x, from.y]
  for (const [right, down] of by) {
    for (let step = 0; step < 12; step += 1) {
      x += right / 12
      y += down / 12
      await page.mouse.move(x, y)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
  }
  await page.mouse.up()
}

const there = /** @type {[number, number]} */ ([120, 60])
const back = /** @type {[number, number]} */ ([-120, -60])

/** @param {Page} page @param {import('@playwright/test').Locator} canvas @param {boolean} closer */
const zoom = async (page, canvas, closer) => {
  const box = await canvas.boundingBox()
  if (!box) throw new Error('Failed to zoom: the canvas is not in view.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, closer ? -60 : 60)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.keyboard.up('Control')
}

/**
 * What a person does with a large workflow, all of it in view and then near.
 * @param {Page} page @param {import('@playwright/test').Locator} canvas
 */
const handle = async (page, canvas) => {
  const box = await canvas.boundingBox()
  if (!box) throw new Error('Failed to move the canvas: it is not in view.')
  const corner = { x: box.x + box.width / 2, y: box.y + 12 }
  for (const closer of [true, false]) {
    await drag(page, corner, [there, back])
    // The middle of the window has a node near it at every zoom.
    const node = await nearest(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
    await drag(page, node, [there, back])
    await zoom(page, canvas, closer)
  }
}

/** @param {Page} page @param {{ x: number, y: number }} to */
const nearest = (page, to) =>
  page.evaluate(({ x, y }) => {
    const middles = [...document.querySelectorAll('.react-flow__node')].map((node) => {
      const { left, top, width, height } = node.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    const far = (/** @type {{ x: number, y: number }} */ at) => Math.hypot(at.x - x, at.y - y)
    const [found] = middles.toSorted((one, other) => far(one) - far(other))
    if (!found) throw new Error('Failed to drag a node: none is in view.')
    return found
  }, to)

/**
 * The canvas of the workflow builder with 300 nodes, all of them in view at first.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 */
export const canvasUnderHands = (browser, origin) =>
  freshPage(browser, async (page) => {
    await page.goto(`${origin}/bare/workflow`)
    const canvas = page.getByRole('application')
    await canvas
      .locator('.react-flow__node')
      .nth(nodes - 1)
      .waitFor()
    await canvas.scrollIntoViewIfNeeded()
    // From the first touch on all parts load, which is not what is measured.
    await page.getByRole('heading').click()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)))
    const before = await page.locator('.react-flow__viewport').getAttribute('style')
    const { result, ...longest } = await traced(browser, () => handle(page, canvas))
    if ((await page.locator('.react-flow__viewport').getAttribute('style')) === before)
      throw new Error('Failed to handle the canvas: it has not moved.')
    return longest
  })
