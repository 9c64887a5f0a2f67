import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/project.mjs'
import {
  approach,
  buttonIn,
  editorIn,
  openReady,
  region,
  runCode,
  textOf,
  untilText,
  writeCode,
} from './editor.mjs'
import { until } from './engine.mjs'

/** @typedef {import('./engine.mjs').EnginePage} EnginePage */

const lesson = '/en/lessons/apis/http-methods'
const step = '//*[@data-step="look"]'
const exercise = 'apis/http-methods/create-once'
const part = `//*[@data-exercise="${exercise}"]`
const solution = join(root, 'content/02-apis/02-http-methods/exercises/create-once/solution/main.ts')

/** @param {EnginePage} page @returns {Promise<string[]>} */
const states = (page) =>
  page.run(
    `const checks = document.querySelectorAll('[data-exercise="' + args[0] + '"] [data-check]')
     return [...checks].map((check) => check.dataset.state)`,
    exercise,
  )

/** @param {EnginePage} page */
const allPass = (page) =>
  until('every check passed', async () => {
    const all = await states(page)
    return all.length > 0 && all.every((state) => state === 'pass')
  })

/** @param {EnginePage} page */
const sendOne = async (page) => {
  const console = region('Request console', step)
  await approach(page, step, console)
  await page.click(buttonIn(console, 'Send'))
  await untilText(page, region('Response', step), '200')
}

/**
 * Reads, sends a request, runs the code as it came, is told why it fails, corrects it, passes, comes back.
 * @param {EnginePage} page
 * @param {string} origin
 */
export const learnersJourney = async (page, origin) => {
  await openReady(page, origin + lesson)
  await sendOne(page)

  await approach(page, part, editorIn(part))
  await runCode(page, part)
  await page.click(buttonIn(part, 'Check'))
  await until('a check that failed', async () => (await states(page)).includes('fail'))

  await writeCode(page, part, readFileSync(solution, 'utf8'))
  await runCode(page, part)
  await page.click(buttonIn(part, 'Check'))
  await allPass(page)

  await openReady(page, origin + lesson)
  await approach(page, part, editorIn(part))
  await allPass(page)
  await untilText(page, editorIn(part), 'getIfExists')
  const line = await textOf(page, `${part}//*[@role="log"]/pre`)
  if (line !== '') throw new Error(`Failed to find restored code at rest: its console shows "${line}".`)
}
