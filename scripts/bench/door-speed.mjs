import { doorBundle } from './bundles.mjs'
import { freshPage, openReady } from './visit.mjs'

/** Spread over the services; the last is found by trying all others first where there is no table. */
const paths = ['/core/v1/contact?pageSize=15', '/chat/v1/sequence', '/core/v1/tag', '/crm/v2/panel']

/**
 * Requests through the one door, in the page, beside plain msw with the same operations and beside real requests of the
 * same page to this machine. The three take turns, so that a noisy moment meets them all.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} origin
 * @param {string} token
 * @returns {Promise<{ door: number, plain: number, real: number }>} means in ms
 */
export const doorSpeed = async (browser, origin, token) => {
  const code = await doorBundle()
  return freshPage(browser, async (page) => {
    await openReady(page, `${origin}/en`)
    await page.addScriptTag({ content: `${code};globalThis.practiceDoor=practiceDoor` })
    return page.evaluate(
      async ({ token, paths }) => {
        const { createWorld, plainMsw } = /** @type {any} */ (globalThis).practiceDoor
        const headers = { authorization: `Bearer ${token}` }
        const world = createWorld()
        const plainWorld = createWorld()
        const plainly = plainMsw(plainWorld)
        const request = (/** @type {number} */ i) =>
          new Request(`https://api.wts.chat${paths[i % paths.length]}`, { headers })
        const read = async (/** @type {Response | undefined} */ response) => {
          if (response?.status !== 200) throw new Error(`Failed to read a list: ${response?.status}.`)
          await response.json()
        }
        /** @type {Record<'door' | 'plain' | 'real', (i: number) => Promise<void>>} */
        const ways = {
          door: async (i) => read(await world.send(request(i), { kind: 'console' })),
          plain: async (i) => read(await plainly(request(i))),
          real: async () => read(await fetch('/healthz', { cache: 'no-store' })),
        }
        const round = async (/** @type {(i: number) => Promise<void>} */ act) => {
          const began = performance.now()
          for (let i = 0; i < 40; i++) await act(i)
          return (performance.now() - began) / 40
        }
        const spent = { door: 0, plain: 0, real: 0 }
        for (let turn = -1; turn < 5; turn++) {
          for (const [name, act] of Object.entries(ways)) {
            // The plain world's clock stands still, which would use up its rate limit.
            plainWorld.reset()
            const mean = await round(act)
            if (turn >= 0) spent[/** @type {keyof typeof spent} */ (name)] += mean / 5
          }
        }
        return spent
      },
      { token, paths },
    )
  })
}
