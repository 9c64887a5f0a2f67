import { until } from './engine.mjs'

/** @typedef {import('./engine.mjs').EnginePage} EnginePage */

/** In the page: the first element of an XPath. */
const first = 'const first = (path) => document.evaluate(path, document, null, 9, null).singleNodeValue;'

/** @param {string} name of a region, by label or by the heading that names it @param {string} [part] XPath to look in @returns {string} XPath */
export const region = (name, part = '') =>
  `${part}//section[starts-with(@aria-label,"${name}") or @aria-labelledby=//*[normalize-space()="${name}"]/@id]`

/**
 * Opens a page and waits until it answers to input.
 * @param {EnginePage} page
 * @param {string} url
 */
export const openReady = async (page, url) => {
  await page.goto(url)
  await until('html[data-ready=true]', () =>
    page.run('return document.documentElement.dataset.ready === "true"'),
  )
}

/**
 * Waits for an island, which loads when it comes near the screen.
 * @param {EnginePage} page
 * @param {string} near XPath of what is there from the start
 * @param {string} xpath of something inside the island
 */
export const approach = (page, near, xpath) =>
  until(xpath, () =>
    page.run(
      `${first}
       const found = first(args[1])
       const goal = found ?? first(args[0])
       goal?.scrollIntoView({ block: 'center', behavior: 'instant' })
       return found !== null`,
      near,
      xpath,
    ),
  )

/** @param {string} part XPath @returns {string} the code editor in it */
export const editorIn = (part) => `${part}//*[contains(concat(" ", @class, " "), " cm-content ")]`

/** @param {string} part XPath @param {string} name @returns {string} the button of that name in it */
export const buttonIn = (part, name) => `(${part}//button[normalize-space()="${name}"])[1]`

/**
 * Replaces all that stands in the editor of a part of the page.
 * @param {EnginePage} page
 * @param {string} part XPath of the part
 * @param {string} code
 */
export const writeCode = async (page, part, code) => {
  await page.click(editorIn(part))
  await page.press('Control', 'a')
  // One input event, as a paste is: typed key by key, the editor would add brackets and indent of its own.
  await page.run('document.execCommand("insertText", false, args[0])', code)
}

/**
 * @param {EnginePage} page
 * @param {string} xpath
 * @returns {Promise<string>} the text of its first element, empty while there is none
 */
export const textOf = (page, xpath) => page.run(`${first} return first(args[0])?.textContent ?? ''`, xpath)

/** @param {EnginePage} page @param {string} xpath @param {string} text */
export const untilText = (page, xpath, text) =>
  until(`"${text}" in ${xpath}`, async () => (await textOf(page, xpath)).includes(text))

/**
 * Presses Run.
 * @param {EnginePage} page
 * @param {string} part XPath of the part
 */
export const startCode = (page, part) => page.click(buttonIn(part, 'Run'))

/**
 * Runs what stands in the editor and waits for its end.
 * @param {EnginePage} page
 * @param {string} part XPath of the part
 */
export const runCode = async (page, part) => {
  await startCode(page, part)
  await until('the end of the run', () =>
    page.run(`${first} return first(args[0]) !== null`, `${part}/descendant-or-self::*[@data-run="ended"]`),
  )
}

/**
 * @param {EnginePage} page
 * @param {string} log XPath
 * @returns {Promise<string[]>} the text of each console line now shown
 */
export const consoleLines = (page, log) =>
  page.run(
    `${first} return [...(first(args[0])?.querySelectorAll('pre') ?? [])].map((line) => line.textContent)`,
    log,
  )
