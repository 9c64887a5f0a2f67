import { expect, type Locator } from '@playwright/test'
import type { Desk } from './course-test'

/** Places each line, or moves it up, until the order is this one. */
export async function putInOrder({ hands }: Desk, wanted: readonly string[], step: Locator, found: Locator) {
  const row = (line: string) => found.locator(`[data-order-row="${line}"]`)
  const part = (line: string, name: string) => row(line).locator(`[data-part="${name}"]`)
  const placed = () =>
    found
      .locator('[data-order-list="placed"] [data-order-row]')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-order-row')))
  await hands.reach('order', step, found.locator('[data-order-row] button:not([tabindex="-1"])').first())
  for (const line of wanted) if (await part(line, 'place').count()) await hands.press(part(line, 'place'))
  for (const [place, line] of wanted.entries())
    for (let at = (await placed()).indexOf(line); at > place; at--) {
      await hands.press(part(line, 'up'))
      await expect.poll(async () => (await placed()).indexOf(line)).toBe(at - 1)
    }
  expect(await placed()).toEqual(wanted)
}

/** Predicts, and lets the day go by at once. */
export async function runRace({ hands, words }: Desk, step: Locator, found: Locator): Promise<void> {
  const { predict, settings } = words.race
  await hands.reach('race', step, found.getByRole('radio').first())
  for (const answer of [predict.requestsPush, predict.delayHalf, predict.missedYes])
    await hands.tick(found.getByRole('radio', { name: answer, exact: true }))
  await hands.press(found.getByRole('button', { name: predict.keep, exact: true }))
  await hands.press(found.getByRole('button', { name: settings.toEnd, exact: true }))
  await expect(found.locator('[data-check]')).toHaveAttribute('data-state', 'pass', { timeout: 60_000 })
}

/** Makes each comparison of the receiver fail once. */
export async function breakSignature({ hands, words }: Desk, step: Locator, found: Locator): Promise<void> {
  const { way, clock, receiver, style } = words.lens
  const state = (check: string) =>
    expect(found.locator(`[data-check=${check}]`)).toHaveAttribute('data-state', 'pass')
  const radio = (name: string) => found.getByRole('radio', { name, exact: true })
  const styles = found.getByRole('group', { name: style.label })
  await hands.reach('lens', step, styles.getByRole('radio', { checked: true }))
  await hands.press(found.getByRole('button', { name: way.flip, exact: true }))
  await state('signature')
  const later = found.getByRole('button', {
    name: clock.later.replace('{name}', receiver.clock),
    exact: true,
  })
  for (let minutes = 0; minutes < 6; minutes++) await hands.press(later)
  await state('clock')
  await hands.tick(radio(way.losses.cut))
  await state('form')
  await hands.tick(radio(way.losses.lost))
  await state('headers')
}

/** Looks at the outage on the even axis and moves its beginning. */
export async function moveTimeline({ page, hands, words }: Desk, found: Locator): Promise<void> {
  await hands.tick(found.getByRole('radio', { name: words.retryTimeline.axis.linear, exact: true }))
  const begins = found.getByRole('slider', { name: words.retryTimeline.outage.from, exact: true })
  const before = await begins.getAttribute('aria-valuenow')
  await begins.focus()
  await page.keyboard.press('ArrowRight')
  await expect(begins).not.toHaveAttribute('aria-valuenow', before ?? '')
}
