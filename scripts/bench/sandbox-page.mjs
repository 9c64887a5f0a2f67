import { openReady } from './visit.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'ts' | 'js'} Language */

/** Five lines whose output stands nowhere in their text. @param {number} round */
export const program = (round) => `const list = []
for (let n = 0; n < 5; n++) list.push({ n, square: n * n })
const total = list.reduce((sum, item) => sum + item.square, 0)
const mark = ['line', ${round}].join('-')
console.log(mark, total)`

/** @param {number} round @returns {string} what that program writes */
export const output = (round) => `line-${round} 30`

/**
 * The playground with its code sandbox on the screen. Its file is TypeScript; for JavaScript the same page is
 * served with the file's name changed, so that everything else stays equal.
 * @param {Page} page
 * @param {string} origin
 * @param {Language} language
 */
export const openSandbox = async (page, origin, language) => {
  if (language === 'js') {
    await page.route('**/en/playground*', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll('/main.ts', '/main.js')
      await route.fulfill({ response, body })
    })
  }
  await openReady(page, `${origin}/en/playground`)
  await reachSandbox(page)
}

/** The playground has a second one, for handlers. @param {Page} page */
const editorIn = (page) =>
  page
    .getByRole('region', { name: /^Code sandbox/ })
    .first()
    .locator('.cm-content')

/**
 * The sandbox comes into being when its place comes near the screen.
 * @param {Page} page
 */
export const reachSandbox = async (page) => {
  await page.getByRole('heading', { level: 2, name: 'Code', exact: true }).scrollIntoViewIfNeeded()
  await editorIn(page).waitFor()
}

/** @param {Page} page @param {string} code */
export const writeCode = async (page, code) => {
  await editorIn(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(code)
}

/**
 * Presses Run, after an optional edit at the cursor, and waits for a line. Both clocks are the page's own.
 * @param {Page} page
 * @param {{ line: string, edit?: string }} what
 * @returns {Promise<number>} ms from the first of the two to the line
 */
export const runUntil = (page, what) =>
  page.evaluate(async ({ line, edit }) => {
    const region = document.querySelector('section[aria-label^="Code sandbox"]')
    const buttons = [...(region?.querySelectorAll('button') ?? [])]
    const run = buttons.find((button) => button.textContent?.trim().startsWith('Run'))
    if (!region || !run) throw new Error('Failed to find the code sandbox and its Run button.')
    const began = performance.now()
    const seen = new Promise((resolve, reject) => {
      const look = () => {
        if (region.querySelector('[role=log]')?.textContent?.includes(line))
          resolve(performance.now() - began)
      }
      new MutationObserver(look).observe(region, { subtree: true, childList: true, characterData: true })
      setTimeout(() => reject(new Error(`Failed to see "${line}" in the console within 20 s.`)), 20_000)
    })
    if (edit) {
      document.execCommand('insertText', false, edit)
      // Two frames are the least a hand needs from the key to Run; the page has taken the edit in by then.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
    run.click()
    return /** @type {Promise<number>} */ (seen)
  }, what)

/**
 * The floor: the same program as a module in a bare sandboxed `srcdoc` frame of the same page.
 * @param {Page} page
 * @param {{ code: string, line: string }} what
 * @returns {Promise<number>} ms from adding the frame to its line
 */
export const bareFrame = (page, what) =>
  page.evaluate(async ({ code, line }) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.style.display = 'none'
    frame.srcdoc = `<script>console.log = (...words) => parent.postMessage(words.join(' '), '*')</script><script type="module">${code}</script>`
    const began = performance.now()
    const ms = await new Promise((resolve) => {
      addEventListener('message', function listen(event) {
        if (event.source !== frame.contentWindow || event.data !== line) return
        removeEventListener('message', listen)
        resolve(performance.now() - began)
      })
      document.body.append(frame)
    })
    frame.remove()
    return /** @type {number} */ (ms)
  }, what)
