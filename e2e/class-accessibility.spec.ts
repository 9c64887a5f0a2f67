import type { BrowserContext, Locator, Page } from '@playwright/test'
import { invited, joins, opensRoom, type Visitor } from '../lib/class/http/trial/visitor'
import { overflow, violations } from './axe'
import { crowd, report } from './class-crowd'
import { ClassServer } from './class-people'
import { expect, gotoReady, test } from './fixtures'

// Pages of a class of their own server, which is another origin than the course under test.
test.use({ forbidForeignRequests: false, contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ mode: 'default', timeout: 120_000 })

const lesson = 'webhooks/verify-signatures'
const exerciseId = `${lesson}/refuse-the-forged`

let server: ClassServer

test.beforeAll(async () => {
  server = new ClassServer()
  await server.start()
})

test.afterAll(async () => server.end())

/** The narrow one is light and the wide one dark: colours do not hang on widths. */
const narrow = { colorScheme: 'light', width: 360, height: 760 } as const
const wide = { colorScheme: 'dark', width: 1280, height: 800 } as const
const looks = [narrow, wide]

type Look = (typeof looks)[number]

async function looksWell(page: Page, what: string, at: readonly Look[] = looks): Promise<void> {
  for (const { colorScheme, width, height } of at) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    expect.soft(await violations(page), `${what}, ${colorScheme}, ${width} px`).toEqual([])
    expect.soft(await overflow(page), `${what}, ${width} px`).toBeLessThanOrEqual(0)
  }
}

/** The seats of one browser, one of each kind. */
async function sit(context: BrowserContext, ...seats: Visitor[]): Promise<void> {
  const cookies = seats.flatMap((seat) => [...seat.cookies])
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: server.url, httpOnly: true })))
}

/** A class, and somebody who has all four seats in it. */
async function openClass(context: BrowserContext) {
  const { trainer, code, fence } = await opensRoom(server.url, [lesson, 'webhooks/what-is-a-webhook'])
  const others = [
    await invited(trainer, 'projector', 'Projector'),
    await invited(trainer, 'remote', 'Remote'),
    await joins(server.url, code, 'Ana'),
  ]
  await sit(context, trainer, ...others)
  const say = async (kind: string, body: object = {}) => {
    const { status, text } = await trainer.command('trainer', kind, body, fence)
    expect(status, `${kind}: ${text}`).toBe(200)
  }
  return { code, say }
}

const classPage = (page: Page, path: string) => gotoReady(page, `${server.url}/en/class${path}`)

test('axe finds nothing where a class is joined and opened', async ({ page }) => {
  await classPage(page, '')
  await looksWell(page, 'join')
  await classPage(page, '/start')
  await page.getByRole('checkbox', { name: 'Verify signatures' }).check()
  await looksWell(page, 'start')
})

test('axe finds nothing on the pages of a class, from its lobby to its report', async ({ page, context }) => {
  const { say } = await openClass(context)
  await classPage(page, '/present')
  await expect(page.getByRole('button', { name: 'New code' })).toBeVisible()
  await looksWell(page, 'trainer’s lobby', [narrow])
  await say('room.start')
  await say('step.go', { lesson, step: 'recall', fragment: 0 })
  await say('poll.open', {
    poll: `${lesson}/who-opened`,
    round: 1,
    choices: ['anyone', 'json', 'faster'],
  })

  for (const [tab, what] of [
    ['Slides', /^Step 2 of/],
    ['Wall', /of 1 done/],
  ] as const) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await expect(page.getByText(what).first()).toBeVisible()
    await looksWell(page, `trainer’s ${tab}`)
  }
  for (const [name, look] of [
    [/^Hands/, narrow],
    [/^Polls/, wide],
    [/^Webhooks/, narrow],
    [/^API weather/, wide],
  ] as const) {
    await page.getByRole('tab', { name }).click()
    await looksWell(page, `trainer’s wall, ${name}`, [look])
  }

  await classPage(page, `/screen/${lesson}`)
  await expect(page.locator('[data-quiz]').first()).toBeVisible()
  await looksWell(page, 'projector')

  await classPage(page, '/remote')
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible()
  await looksWell(page, 'remote')

  await classPage(page, `/learn/${lesson}`)
  await expect(page.getByText('The vote is open.')).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await looksWell(page, 'learner, more', [narrow])
  await page.getByRole('button', { name: 'Raise hand' }).click()
  await looksWell(page, 'learner, hand', [wide])

  await say('room.end')
  await expect(page.getByText('The class is over.')).toBeVisible()
  await looksWell(page, 'learner, over', [narrow])
  await classPage(page, '/report')
  await expect(page.getByRole('row', { name: /Ana/ }).first()).toBeVisible()
  await looksWell(page, 'report')
})

/** Goes on with Tab until something is reached; it must show that it has the focus. */
async function tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible()
  const isThere = () => wanted.evaluate((element) => element === document.activeElement)
  for (let i = 0; i < 80 && !(await isThere()); i++) await wanted.page().keyboard.press(key)
  await expect(wanted).toBeFocused()
  const outline = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline, String(wanted)).not.toBe('none')
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a learner joins, votes and raises a hand, and a trainer leads, without a mouse', async ({
  page,
  context,
}) => {
  const { trainer, code, fence } = await opensRoom(server.url, [lesson])
  await sit(context, trainer)
  const desk = page
  await classPage(desk, '/present')
  await tabTo(button(desk, 'Start the class'))
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('ArrowRight')
  await expect(desk.getByText('Step 2 of 9').first()).toBeVisible()

  const learner = await context.newPage()
  await classPage(learner, '')
  await tabTo(learner.getByRole('textbox', { name: 'Class code' }))
  await learner.keyboard.type(code)
  await learner.keyboard.press('Enter')
  await tabTo(learner.getByRole('textbox', { name: 'Your name in this class' }))
  await learner.keyboard.press('ControlOrMeta+a')
  await learner.keyboard.type('Ana')
  await learner.keyboard.press('Enter')
  await expect(learner.getByText('Step 2 of 9')).toBeVisible({ timeout: 30_000 })
  const poll = { poll: `${lesson}/who-opened`, round: 1 }
  await trainer.command('trainer', 'poll.open', { ...poll, choices: ['anyone', 'json', 'faster'] }, fence)
  await expect(learner.getByText('The vote is open.')).toBeVisible()
  await tabTo(learner.getByRole('radio', { name: /anyone can send a delivery/ }))
  await learner.keyboard.press('ArrowDown')
  await tabTo(button(learner, 'Vote').and(learner.locator(':enabled')))
  await learner.keyboard.press('Enter')
  await expect(learner.getByText('Your vote counts.')).toBeVisible()
  // The bar stands before the lesson.
  await tabTo(button(learner, 'Raise hand'), 'Shift+Tab')
  await learner.keyboard.press('Enter')
  const hand = learner.getByRole('form', { name: 'Raise hand' })
  await expect(hand.getByRole('textbox')).toBeFocused()
  await learner.keyboard.type('Who signs?')
  await tabTo(hand.getByRole('button', { name: 'Raise hand' }))
  await learner.keyboard.press('Enter')

  await desk.bringToFront()
  await desk.keyboard.press('2')
  await tabTo(desk.getByRole('tab', { name: /^Progress/ }))
  await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('Who signs?')).toBeVisible()
  await tabTo(button(desk, 'Helped'))
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('No hand is raised.')).toBeVisible()
})

/** Milliseconds at which the page asked for the wall. */
const asked = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/trainer/wall'))
      .map(({ startTime }) => startTime),
  )

test('the wall of 300 learners can be read, and changes four times a second at most', async ({
  page,
  context,
}) => {
  const { trainer, code, fence } = await opensRoom(server.url, [lesson])
  await sit(context, trainer)
  await trainer.command('trainer', 'room.start', {}, fence)
  await trainer.command('trainer', 'step.go', { lesson, step: 'verify', fragment: 0 }, fence)
  const learners = await crowd(server.url, code, 300)
  await page.addInitScript(() => performance.setResourceTimingBufferSize(5_000))
  await classPage(page, '/present')
  await page.getByRole('tab', { name: 'Wall', exact: true }).click()
  const tiles = page.locator('[data-learner]')
  await expect(tiles).toHaveCount(300, { timeout: 30_000 })

  await report(learners.slice(0, 100), exerciseId, 'failing', ['genuine-accepted'])
  await report(learners.slice(100), exerciseId, 'done')
  await expect(page.getByText('200 of 300 done')).toBeVisible()
  const times = await asked(page)
  expect(times.length).toBeGreaterThan(4)
  const inOneSecond = times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length)
  expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(4)

  await expect(page.getByRole('button', { name: /^Maria Fernanda 7\b.*a check fails/ })).toHaveCount(1)
  await looksWell(page, 'wall of 300')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await overflow(page), `wall of 300, ${width} px, ${colorScheme}`).toBeLessThanOrEqual(0)
    }
    const sizes = await tiles.evaluateAll((all) =>
      all.map((tile) => ({
        height: tile.getBoundingClientRect().height,
        wider: tile.scrollWidth - tile.clientWidth,
      })),
    )
    expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
    expect(Math.max(...sizes.map(({ wider }) => wider))).toBeLessThanOrEqual(0)
  }
})
