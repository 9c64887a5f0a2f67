import { worldBundle } from './bundles.mjs'
import { freshPage, openReady } from './visit.mjs'

/**
 * Requests through the one door, in the page, beside real requests of the same page to this machine.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 * @param {string} token
 * @returns {Promise<{ door: number, real: number }>} means in ms
 */
export const doorSpeed = async (browser, origin, token) => {
  const world = await worldBundle()
  return freshPage(browser, async (page) => {
    await openReady(page, `${origin}/en`)
    await page.addScriptTag({ content: `${world};globalThis.practiceWorld=practiceWorld` })
    return page.evaluate(async (token) => {
      const { createWorld } = /** @type {any} */ (globalThis).practiceWorld
      const world = createWorld()
      const headers = { authorization: `Bearer ${token}` }
      const ask = async () => {
        const request = new Request('https://api.wts.chat/core/v1/contact?pageSize=15', { headers })
        const response = await world.send(request, { kind: 'console' })
        if (response.status !== 200)
          throw new Error(`Failed to list contacts: ${response.status} ${await response.text()}`)
        await response.json()
      }
      const real = async () => void (await (await fetch('/healthz', { cache: 'no-store' })).json())
      const mean = async (/** @type {() => Promise<void>} */ act) => {
        for (let i = 0; i < 30; i++) await act()
        const began = performance.now()
        for (let i = 0; i < 200; i++) await act()
        return (performance.now() - began) / 200
      }
      return { real: await mean(real), door: await mean(ask) }
    }, token)
  })
}
