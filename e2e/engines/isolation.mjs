import assert from 'node:assert/strict'
import { attempt, endless, lookAround, nothingThere, waysOut } from '../hostile-programs.mjs'
import {
  approach,
  consoleLines,
  editorIn,
  openReady,
  region,
  runCode,
  startCode,
  untilText,
  writeCode,
} from './editor.mjs'
import { setTrap } from './trap.mjs'

/** @typedef {import('./engine.mjs').EnginePage} EnginePage */
/** @typedef {import('./scenarios.mjs').Scenario} Scenario */

const sandbox = region('Code sandbox')
const log = `${sandbox}//*[@role="log"]`

/** @param {EnginePage} page @param {string} origin */
const openSandbox = async (page, origin) => {
  await openReady(page, `${origin}/en/playground`)
  await approach(page, '(//main//h2)[last()]', editorIn(sandbox))
}

/** The page is where it was and runs the next program. @param {EnginePage} page @param {string} origin */
const assertUsable = async (page, origin) => {
  assert.equal(await page.run('return location.href'), `${origin}/en/playground`)
  await writeCode(page, sandbox, `console.log('still', 'here')`)
  await runCode(page, sandbox)
  await untilText(page, log, 'still here')
}

/** @param {string} name @param {string} code @returns {Scenario} */
const wayOut = (name, code) => ({
  name: `${name} is no way out`,
  play: async (page, origin) => {
    const trap = await setTrap()
    try {
      await openSandbox(page, origin)
      await writeCode(page, sandbox, attempt(code, trap.url, origin))
      await runCode(page, sandbox)
      assert.deepEqual(await consoleLines(page, log), ['kept in'])
      await assertUsable(page, origin)
      assert.deepEqual(trap.hits, [])
    } finally {
      await trap.close()
    }
  },
})

/** @type {Scenario} */
const noStorage = {
  name: 'a program finds no page, no storage and no window',
  play: async (page, origin) => {
    await openSandbox(page, origin)
    await page.run(`localStorage.setItem('secret', 'of the page')`)
    await writeCode(page, sandbox, lookAround)
    await runCode(page, sandbox)
    const lines = await consoleLines(page, log)
    assert.equal(lines.at(-1), 'looked 15')
    for (const line of lines.slice(0, -1)) assert.ok(nothingThere.includes(line), `it found "${line}"`)
    await assertUsable(page, origin)
  },
}

/** @param {string} name @param {string} code @returns {Scenario} */
const ended = (name, code) => ({
  name: `${name} is ended, and the page answers meanwhile`,
  play: async (page, origin) => {
    await openSandbox(page, origin)
    await writeCode(page, sandbox, code)
    await startCode(page, sandbox)
    await untilText(page, log, 'before')
    const longest = await page.run(`let longest = 0
      let last = performance.now()
      for (const end = last + 3000; last < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      }
      return longest`)
    assert.ok(longest < 2_000, `the page stood still for ${longest} ms`)
    await untilText(page, log, 'for 5 seconds it let nothing else happen')
    await assertUsable(page, origin)
  },
})

/** @type {Scenario[]} */
export const isolation = [
  noStorage,
  ...Object.entries(waysOut).map(([name, code]) => wayOut(name, code)),
  ...Object.entries(endless).map(([name, code]) => ended(name, code)),
]
