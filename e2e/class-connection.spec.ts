import type { BrowserContext, Page } from '@playwright/test'
import { classroomHost } from '../scripts/browser-flags.mjs'
import { classBar, follows, openLesson, startClass, takeSeat } from './class-seat'
import { expect, test as plain } from './fixtures'
import { VenueNetwork } from './venue-network'

/** Each test has a network of its own between its browser and the server. */
const test = plain.extend<{ venue: VenueNetwork; server: string }>({
  server: async ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),
  venue: async ({ server }, use) => {
    const venue = await VenueNetwork.open(server)
    await use(venue)
    venue.close()
  },
})

// What breaks on purpose is logged by the browser, and the way to the server has a port of its own.
test.use({ allowedErrors: [/net::ERR_|WebSocket|ChunkLoadError/], forbidForeignRequests: false })

const link = (page: Page, is: string) => expect(classBar(page).locator(`[data-link="${is}"]`))

/** A learner's page in a class that stands at step 2. */
async function sit({
  context,
  page,
  venue,
  server,
}: {
  context: BrowserContext
  page: Page
  venue: VenueNetwork
  server: string
}) {
  const room = await startClass(server)
  await takeSeat(context, server, venue.url, room)
  await openLesson(page, venue.url)
  await room.go(2)
  await follows(page, 2, 15_000)
  return room
}

test('out of the network and back: the page is where the class is within 3 s', async ({
  context,
  page,
  venue,
  server,
}) => {
  const room = await sit({ context, page, venue, server })
  venue.breakDown()
  await context.setOffline(true)
  await link(page, 'lost').toBeVisible()
  await room.go(3)
  await room.go(4)
  await follows(page, 2)
  venue.mend()
  await context.setOffline(false)
  await follows(page, 4)
  await link(page, 'open').toBeVisible()
})

test('what a learner did without a network is kept and told when there is one', async ({
  context,
  page,
  venue,
  server,
}) => {
  await sit({ context, page, venue, server })
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':class:learner:')))
  venue.breakDown()
  await link(page, 'lost').toBeVisible()
  await page.getByRole('heading', { name: 'Look at a signed delivery' }).scrollIntoViewIfNeeded()
  await expect.poll(async () => (await kept()).length).toBeGreaterThan(0)
  venue.mend()
  await link(page, 'open').toBeVisible()
  await expect.poll(kept).toEqual([])
})

test('away to another page and back out of the page cache: the page is where the class is', async ({
  playwright,
  launchOptions,
  venue,
  server,
}) => {
  // Playwright turns this cache off.
  const ignoreDefaultArgs = ['--disable-back-forward-cache']
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs })
  try {
    const context = await browser.newContext()
    const page = await context.newPage()
    const room = await sit({ context, page, venue, server })
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
    await page.goto(new URL('/en/glossary', venue.url).href)
    await expect.poll(() => venue.streams.size).toBe(0)
    await room.go(4)
    // A page out of the cache loads nothing.
    await page.goBack({ waitUntil: 'commit' })
    await follows(page, 4, 5_000)
    await expect(page.locator('html[data-same-page]')).toBeVisible()
    await room.go(5)
    await follows(page, 5)
  } finally {
    await browser.close()
  }
})

for (const host of ['localhost', classroomHost])
  test(`seven tabs over HTTP/1.1 share one stream, and the seventh follows (${host})`, async ({
    context,
    page,
    server,
  }) => {
    test.slow()
    const venue = await VenueNetwork.open(server, host)
    try {
      const room = await sit({ context, page, venue, server })
      const tabs = [page]
      while (tabs.length < 7) {
        const tab = await context.newPage()
        await openLesson(tab, venue.url)
        tabs.push(tab)
      }
      // On plain http there are no locks: the tabs agree among themselves.
      expect(await page.evaluate(() => 'locks' in navigator)).toBe(host === 'localhost')
      for (const tab of tabs) await link(tab, 'open').toBeVisible()
      await expect.poll(() => venue.streams.size).toBe(1)
      const seventh = tabs[6] ?? page
      await seventh.bringToFront()
      await room.go(3)
      await follows(seventh, 3)
      // It is the first one that listens: when it is closed, another does.
      await page.close()
      await room.go(4)
      await follows(seventh, 4, 4_000)
      await expect.poll(() => venue.streams.size).toBe(1)
    } finally {
      venue.close()
    }
  })

for (const minutes of [-10, 10])
  test(`a device whose clock is ${minutes} minutes off counts down as the class does`, async ({
    context,
    page,
    venue,
    server,
  }) => {
    await page.addInitScript((off) => {
      const real = Date.now.bind(Date)
      Date.now = () => real() + off
      Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + off })
    }, minutes * 60_000)
    const room = await sit({ context, page, venue, server })
    await room.setTimer(300_000)
    await expect(classBar(page).getByRole('timer')).toHaveText(/^(4:5\d|5:00)$/)
  })

test('over a slow mobile network the page is where the class is within 3 s', async ({
  context,
  page,
  venue,
  server,
}) => {
  const room = await sit({ context, page, venue, server })
  const devtools = await context.newCDPSession(page)
  const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
  await devtools.send('Network.emulateNetworkConditions', slow)
  await room.go(4)
  await follows(page, 4)
  venue.breakDown()
  await link(page, 'lost').toBeVisible()
  await room.go(5)
  venue.mend()
  await follows(page, 5)
})

test('where something on the way holds streams back, the page asks within 25 s and follows', async ({
  context,
  page,
  venue,
  server,
}) => {
  venue.holdsStreams = true
  const room = await startClass(server)
  await takeSeat(context, server, venue.url, room)
  await room.go(3)
  await openLesson(page, venue.url)
  await link(page, 'polling').toBeVisible({ timeout: 25_000 })
  await follows(page, 3)
  await room.go(5)
  await follows(page, 5)
})
