// The Webhook lab of the playground: its faults and their link, its clock, and all of it with the cable out.
import { expect, gotoReady, test } from './fixtures'
import {
  handlerAddress,
  inspectorAddress,
  labOn,
  openDelivery,
  openLab,
  serve,
  stepTo,
  subscribe,
  verifier,
} from './webhook-page'

test('faults that are on go into a link, and the link switches them on', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { lab, tab } = await openLab(page)
  await tab('Faults').click()
  const panel = lab.getByRole('tabpanel', { name: /^Faults/ })
  await panel.getByRole('spinbutton', { name: 'Seed' }).fill('7')
  await panel.getByRole('switch', { name: '1. Delivered twice' }).click()
  await panel.getByRole('spinbutton', { name: 'Times sent' }).fill('3')
  await panel.getByRole('switch', { name: '15. Gone, and switched off' }).click()
  await expect(panel.getByRole('status').filter({ hasText: 'on' })).toHaveText('2 faults are on.')
  await panel.getByRole('switch', { name: '15. Gone, and switched off' }).click()
  await expect(tab('Faults')).toContainText('1')
  await panel.getByRole('button', { name: 'Copy link' }).click()
  await expect(panel.getByText('Copied', { exact: true })).toBeVisible()
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(link.pathname).toBe('/en/playground')

  const other = await context.newPage()
  const opened = await openLab(other, 'en', link.search)
  await expect(opened.tab('Faults')).toHaveAttribute('aria-selected', 'true')
  const there = opened.lab.getByRole('tabpanel', { name: /^Faults/ })
  await expect(there.getByRole('switch', { checked: true })).toHaveCount(1)
  await expect(there.getByRole('switch', { name: '1. Delivered twice' })).toBeChecked()
  await expect(there.getByRole('spinbutton', { name: 'Times sent' })).toHaveValue('3')
  await expect(there.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('7')
  await subscribe(opened, 'Mine', inspectorAddress, ['CONTACT_UPDATE'])
  await opened.pace('×60').click()
  await opened.happen('A contact’s data change')
  await expect(opened.rows.and(opened.log.locator('[data-status=delivered]'))).toHaveCount(3)

  await there.getByRole('button', { name: 'Switch all off' }).click()
  await opened.happen('A contact’s data change')
  await expect(opened.rows.and(opened.log.locator('[data-status=delivered]'))).toHaveCount(4)
})

test('a link with a part that cannot be read says so, and switches on the rest', async ({ page }) => {
  const opened = await openLab(page, 'en', '?lab=playground%2Fwebhooks&seed=2&faults=duplicate,no-such-fault')
  await expect(opened.lab.getByText('could not be read and were left out: no-such-fault.')).toBeVisible()
  await expect(opened.lab.getByRole('switch', { checked: true })).toHaveCount(1)
})

test('the clock stands, hurries and jumps, and what was can be looked back at', async ({ page }) => {
  const opened = await openLab(page)
  const { clock, log, rows, pace } = opened
  const time = clock.locator('time')
  const now = async () => Date.parse((await time.getAttribute('datetime')) ?? '')
  await pace('Pause').click()
  await expect(pace('Pause')).toHaveAttribute('aria-pressed', 'true')
  // Nobody listens there yet.
  await subscribe(opened, 'Mine', handlerAddress, ['CONTACT_UPDATE'])
  const begin = await now()
  await opened.happen('A contact’s data change')
  await expect(rows.first()).toHaveAttribute('data-status', 'scheduled')
  expect(await now()).toBe(begin)
  await stepTo(opened, 'd1', 'retrying')
  await stepTo(opened, 'd1', 'failed')
  // Attempts after 0, 9, 39 and 159 minutes.
  expect(await now()).toBeGreaterThanOrEqual(begin + 159 * 60_000)

  const slider = clock.getByRole('slider', { name: 'Look back' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(clock.getByText(/^looking at Mar 2, 2026/)).toBeVisible()
  await expect(log).toContainText('The log as it stood at Mar 2, 2026')
  await expect(rows.first()).not.toContainText('failed')
  const seen: string[] = []
  for (let presses = 0; presses < 20 && seen.at(-1) !== 'failed'; presses++) {
    const status = (await rows.first().getAttribute('data-status')) ?? ''
    if (status !== seen.at(-1)) seen.push(status)
    await page.keyboard.press('ArrowRight')
  }
  expect(seen.slice(-3)).toEqual(['retrying', 'sending', 'failed'])
  await page.keyboard.press('End')
  await expect(clock.getByText('now', { exact: true })).toBeVisible()
  await openDelivery(opened, 'd1')
  await expect(log.getByRole('button', { name: 'Send again' })).toBeVisible()
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(log.getByRole('button', { name: 'Send again' })).toHaveCount(0)
  await log.getByRole('button', { name: 'Back to now' }).click()
  await expect(log).not.toContainText('The log as it stood')
  await expect(rows.first()).toHaveAttribute('data-status', 'failed')

  const stood = await now()
  await pace('×3600').click()
  await expect.poll(now).toBeGreaterThan(stood + 3_600_000)
  await pace('Play').click()
  await expect(pace('Play')).toHaveAttribute('aria-pressed', 'true')
  await opened.button('Start over').click()
  await expect(rows).toHaveCount(0)
  await expect.poll(now).toBeLessThan(stood)
})

test('with the cable out after the first touch of the page, the whole lab works', async ({
  page,
  context,
}) => {
  await gotoReady(page, '/en/playground')
  await page.mouse.move(200, 200)
  await page.mouse.move(220, 220)
  await expect(page.locator('[data-placeholder]')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 30_000 })
  await context.setOffline(true)

  const opened = await labOn(page)
  const { lab, log, rows, tab, clock, wire } = opened
  await tab('Signature').click()
  await lab.getByRole('combobox', { name: 'Style' }).selectOption('Standard Webhooks')
  const secret = lab.getByRole('list', { name: 'Secrets' }).locator('code').first()
  await serve(opened, verifier((await secret.textContent()) ?? ''))
  await subscribe(opened, 'Offline', handlerAddress, ['CONTACT_UPDATE'])
  await opened.happen('A contact’s data change')
  await expect(rows).toHaveText([/^d1.*delivered.*204/])
  await openDelivery(opened, 'd1')
  await expect(log).toContainText('it holds with the secret that is valid now.')

  await tab('Retries').click()
  await lab.getByRole('combobox', { name: 'Policy of' }).selectOption('Svix')
  await tab('Faults').click()
  await lab.getByRole('switch', { name: '1. Delivered twice' }).click()
  await expect(lab.getByRole('switch', { name: '1. Delivered twice' })).toBeChecked()
  await opened.pace('×60').click()
  await opened.happen('A contact’s data change')
  await expect(rows).toHaveText([/^d3.*delivered.*204/, /^d2.*delivered.*204/, /^d1/])
  await opened.tests.getByRole('button', { name: 'Send test event' }).click()
  await expect(rows.filter({ hasText: 'test' }).first()).toHaveAttribute('data-status', 'delivered')
  await clock.getByRole('slider', { name: 'Look back' }).press('Home')
  await expect(log).toContainText('The log as it stood')
  await wire.getByRole('button', { name: 'Diagram' }).click()
  await expect(wire.getByRole('group', { name: 'Sequence diagram, scrollable' })).toBeVisible()
  await opened.button('Start over').click()
  await expect(rows).toHaveCount(0)
  await context.setOffline(false)
})
