import type { Locator, Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { check, exercise, openExercise, wordsOf } from './course-pages'
import { expect, gotoReady, test } from './fixtures'
import { full } from './sample'

const orderLesson = '/en/lessons/webhooks/verify-signatures#in-order'
const orderId = 'webhooks/verify-signatures/handler-in-order'
const designLesson = '/en/lessons/webhooks/pull-vs-push#live-with-it'
const designId = 'webhooks/pull-vs-push/live-with-your-choice'
const first = 'apis/http-methods/four-methods'
const again = 'apis/http-methods/four-methods-alone'

const row = (found: Locator, line: string) => found.locator(`[data-order-row="${line}"]`)
const part = (found: Locator, line: string, name: string) => row(found, line).locator(`[data-part="${name}"]`)
const placed = (found: Locator) =>
  found
    .locator('[data-order-list="placed"] [data-order-row]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-order-row')))
const press = (found: Locator) => found.getByRole('button', { name: 'Check', exact: true }).click()

/** Drops the line on the upper half of another, or at the end of a list. */
async function dragTo(page: Page, handle: Locator, target: Locator, where: 'before' | 'end') {
  await handle.scrollIntoViewIfNeeded()
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('there is nothing to drag, or nowhere to drop it')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + 30, { steps: 4 })
  await page.mouse.move(to.x + 60, where === 'before' ? to.y + 4 : to.y + to.height - 4, { steps: 3 })
  await page.mouse.up()
}

test('lines are put in order by keyboard alone: the focus stays on the line, and every move is told', async ({
  page,
}) => {
  await gotoReady(page, orderLesson)
  const found = await openExercise(page, orderId)
  await press(found)
  await expect(found.getByText('Nothing to check yet: move a line first.')).toBeVisible()
  for (const line of ['verify', 'read', 'time', 'parse', 'remember', 'answer', 'work']) {
    await part(found, line, 'place').focus()
    await page.keyboard.press('Enter')
    await expect(part(found, line, 'handle')).toBeFocused()
  }
  await press(found)
  await expect(check(page, orderId, 'text-as-it-came')).toContainText('before the text is there')

  const handle = part(found, 'verify', 'handle')
  await handle.focus()
  await page.keyboard.press('Space')
  await expect(handle).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(handle).toBeFocused()
  await expect(found.getByText(/Refuse with 401 what the signature.*: now place 3 of 7\./)).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await placed(found))[0]).toBe('verify')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  expect((await placed(found)).slice(0, 3)).toEqual(['read', 'verify', 'time'])

  await part(found, 'time', 'up').focus()
  await page.keyboard.press('Enter')
  await expect(part(found, 'time', 'up')).toBeFocused()
  expect((await placed(found)).slice(0, 3)).toEqual(['read', 'time', 'verify'])
  await press(found)
  await expect(found.getByText('All 5 checks pass. Well done!')).toBeVisible()
})

test('lines are dragged into place, back and out, and nothing moves before they are dropped', async ({
  page,
}) => {
  await gotoReady(page, orderLesson)
  const found = await openExercise(page, orderId)
  const list = found.locator('[data-order-list="placed"]')
  await dragTo(page, part(found, 'work', 'handle'), list, 'end')
  await expect.poll(() => placed(found)).toEqual(['work'])
  await dragTo(page, part(found, 'read', 'handle'), row(found, 'work'), 'before')
  await expect.poll(() => placed(found)).toEqual(['read', 'work'])
  await dragTo(page, part(found, 'read', 'handle'), list, 'end')
  await expect.poll(() => placed(found)).toEqual(['work', 'read'])
  await dragTo(page, part(found, 'work', 'handle'), found.locator('[data-order-list="pool"]'), 'end')
  await expect.poll(() => placed(found)).toEqual(['read'])
  await found.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => placed(found)).toEqual(['work', 'read'])

  const box = await part(found, 'read', 'handle').boundingBox()
  if (!box) throw new Error('there is nothing to drag')
  await page.mouse.move(box.x + 9, box.y + 9)
  await page.mouse.down()
  await page.mouse.move(box.x + 9, box.y - 60, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await placed(found)).toEqual(['work', 'read'])

  await found.getByRole('button', { name: 'Start over' }).click()
  await expect.poll(() => placed(found)).toEqual([])
  await found.getByRole('button', { name: 'Bring back what I had' }).click()
  await expect.poll(() => placed(found)).toEqual(['work', 'read'])
  await page.reload()
  await openExercise(page, orderId)
  await expect.poll(() => placed(found)).toEqual(['work', 'read'])
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

  test('a line is dragged by its handle, and the page does not scroll away under it', async ({ page }) => {
    await gotoReady(page, orderLesson)
    const found = await openExercise(page, orderId)
    for (const line of ['read', 'verify']) await part(found, line, 'place').click()
    const [handle, above] = [part(found, 'verify', 'handle'), row(found, 'read')]
    // A trial waits until nothing moves any more. Near the window's edge the page scrolls along, which is not what is asked here.
    await handle.click({ trial: true })
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await handle.click({ trial: true })
    const [from, to] = [await handle.boundingBox(), await above.boundingBox()]
    if (!from || !to) throw new Error('there is nothing to drag')
    const touch = await page.context().newCDPSession(page)
    const x = from.x + from.width / 2
    const move = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] })
    const start = from.y + from.height / 2
    // Exercises above may still come in, and the browser then keeps what is read in its place: what counts is where the list stands.
    const top = async () => (await found.locator('[data-order-list="placed"]').boundingBox())?.y
    const stood = await top()
    await move('touchStart', start)
    await move('touchMove', start - 10)
    await move('touchMove', (start + to.y) / 2)
    await move('touchMove', to.y + 3)
    await move('touchEnd')
    await expect.poll(() => placed(found)).toEqual(['verify', 'read'])
    expect(await top()).toBeCloseTo(stood ?? Number.NaN, -1)
  })
})

test('a design is lived with: its figures come, earlier ones stay beside them, and the checks ask the last', async ({
  page,
}) => {
  await gotoReady(page, designLesson)
  const found = await openExercise(page, designId)
  const figure = (name: string) => found.locator(`[data-figure="${name}"] td`)
  const live = found.getByRole('button', { name: 'Live a day with it' })
  await press(found)
  await expect(found.getByText('Nothing to check yet: choose, then live a day with it.')).toBeVisible()
  await live.click()
  await expect(found.getByText('24 requests, 61 events missed.')).toBeVisible({ timeout: 60_000 })
  await press(found)
  await expect(check(page, designId, 'nothing-missed')).toContainText(
    '61 events were missed. They were overwritten',
  )
  await expect(check(page, designId, 'few-requests')).toHaveAttribute('data-state', 'pass')

  await found.getByRole('radio', { name: 'The platform tells us: a webhook' }).check()
  await expect(figure('missed')).toHaveText('–')
  await expect(found.getByRole('group', { name: /How often we ask/ })).toContainText(
    'makes no difference here',
  )
  await live.click()
  await expect(figure('missed')).toHaveText('16', { timeout: 60_000 })
  await press(found)
  await expect(check(page, designId, 'nothing-missed')).toContainText('while your server was out of reach')

  await found.getByRole('radio', { name: 'tries again for hours' }).check()
  await live.click()
  await expect(figure('missed')).toHaveText('0', { timeout: 60_000 })
  await press(found)
  await expect(found.getByText('All 3 checks pass. Well done!')).toBeVisible()
  const days = found.getByRole('table', { name: /Days lived so far/ })
  await expect(days.locator('[data-run]')).toHaveCount(3)
  await expect(days.locator('[data-run]').last()).toContainText('tries again for hours')

  await page.reload()
  await openExercise(page, designId)
  await expect(days.locator('[data-run]')).toHaveCount(3)
  await expect(figure('requests')).toHaveText('106')
})

test('once an exercise is passed it can be done without looking: an empty start, and no hint before a try', async ({
  page,
}) => {
  await gotoReady(page, '/en/lessons/apis/http-methods#four')
  await openExercise(page, first)
  await expect(page.getByRole('button', { name: 'Now without looking' })).toHaveCount(0)
  const passed = Object.fromEntries(
    ['listed', 'created', 'updated', 'removed'].map((one) => [one, '2026-01-01T00:00:00.000Z']),
  )
  const progress = {
    ...{ version: 1, steps: {}, answers: {}, drafts: {}, places: {} },
    exercises: { [first]: { passed, attempts: 1, hints: 0 } },
  }
  await page.evaluate(
    (text) => localStorage.setItem('pull-and-push:progress', text),
    JSON.stringify(progress),
  )
  await page.reload()
  await openExercise(page, first)
  await page.getByRole('button', { name: 'Now without looking' }).click()
  const found = await openExercise(page, again)
  await expect(found.getByRole('textbox', { name: 'URL' })).toHaveValue('https://api.wts.chat')
  // A click would wait until the button takes it.
  await found.getByRole('button', { name: 'Hint' }).focus()
  await page.keyboard.press('Enter')
  await expect(found.getByText(/^Try once first/)).toBeVisible()
  await expect(found.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(0)
  await found.getByRole('button', { name: 'Send' }).click()
  await expect(found.getByRole('region', { name: 'Response' })).toContainText(/\d{3}/)
  await press(found)
  await expect(check(page, again, 'listed')).toHaveAttribute('data-state', 'fail')
  await found.getByRole('button', { name: 'Hint' }).click()
  await expect(found.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(exercise(page, again)).toBeVisible()
})

for (const [locale, lesson, id, colorScheme, width] of [
  ['en', 'verify-signatures', orderId, 'light', 1280],
  ['pt', 'verify-signatures', orderId, 'dark', 360],
  ['es', 'pull-vs-push', designId, 'light', 360],
  ['en', 'pull-vs-push', designId, 'dark', 1280],
] as const)
  test(
    `${id.split('/').at(-1)} is accessible in ${locale}, ${colorScheme}, ${width} pixels wide, and cannot be pushed sideways`,
    locale === 'pt' ? {} : full,
    async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await gotoReady(page, `/${locale}/lessons/webhooks/${lesson}`)
      const found = await openExercise(page, id)
      const { design, exercise: words } = wordsOf(locale)
      if (id === orderId) {
        for (const line of ['read', 'verify']) await part(found, line, 'place').click()
        await part(found, 'read', 'handle').press('Space')
      } else {
        await found.getByRole('button', { name: design.live }).click()
        await expect(found.locator('[data-run]')).toHaveCount(1, { timeout: 60_000 })
      }
      await found.getByRole('button', { name: words.check, exact: true }).click()
      await expect(found.locator('[data-state="fail"]').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    },
  )
