import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { patience } from './engine.mjs'
import { programPath } from './program-path.mjs'

const executable = () =>
  process.env.FIREFOX_PATH ??
  programPath('firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox')

/** @param {string} executablePath @returns {Promise<import('./engine.mjs').EnginePage>} */
const open = async (executablePath) => {
  const profile = mkdtempSync(join(tmpdir(), 'course-firefox-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: { 'intl.accept_languages': 'en', 'network.proxy.type': 0 },
  })
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  page.setDefaultTimeout(patience)
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    run: (body, ...args) => page.evaluate(`(async (...args) => {${body}})(...${JSON.stringify(args)})`),
    click: async (xpath) => {
      const element = await page.waitForSelector(`xpath/${xpath}`)
      await element?.scrollIntoView()
      await element?.click()
    },
    press: async (...keys) => {
      const names = /** @type {import('puppeteer-core').KeyInput[]} */ (keys)
      for (const key of names) await page.keyboard.down(key)
      for (const key of names.toReversed()) await page.keyboard.up(key)
    },
    type: (text) => page.keyboard.type(text),
    close: async () => {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** @type {import('./engine.mjs').Engine} */
export const firefox = {
  name: 'Firefox',
  remedy: 'apt-get install firefox-esr, or set FIREFOX_PATH',
  installed: () => executable() !== undefined,
  open: () => open(executable() ?? ''),
}
