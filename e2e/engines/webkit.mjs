import { readdirSync } from 'node:fs'
import { Builder, By, Key, until } from 'selenium-webdriver'
import { start, stop } from '../../scripts/child.mjs'
import { freePort } from '../../scripts/port.mjs'
import { tryOr } from '../../scripts/try-or.mjs'
import { until as asked, patience } from './engine.mjs'
import { programPath } from './program-path.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** MiniBrowser lies outside the path, below a folder named after the machine. */
const miniBrowser = () => {
  const folders = tryOr([], () => readdirSync('/usr/lib')).map(
    (arch) => `/usr/lib/${arch}/webkit2gtk-4.1/MiniBrowser`,
  )
  return programPath(...folders, '/usr/libexec/webkit2gtk-4.1/MiniBrowser')
}

const driverPath = () => programPath('WebKitWebDriver')

/** @returns {Promise<{ display: string, server?: ChildProcess }>} the screen that is there, or one of our own */
const openDisplay = async () => {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY }
  const server = start(['Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  let number = ''
  server.stdio[3]?.on('data', (chunk) => {
    number += chunk
  })
  await asked('a virtual screen', async () => number.includes('\n'))
  return { display: `:${number.trim()}`, server }
}

/** @param {string} display @param {number} port */
const startDriver = async (display, port) => {
  const driver = start([driverPath() ?? '', [`--port=${port}`, '--host=127.0.0.1']], {
    stdio: 'ignore',
    env: { DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })
  const status = `http://127.0.0.1:${port}/status`
  await asked('WebKitWebDriver', () =>
    fetch(status)
      .then(() => true)
      .catch(() => false),
  )
  return driver
}

/** @param {string} display @param {number} port */
const openSession = (display, port) =>
  new Builder()
    .disableEnvironmentOverrides()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation', `--display=${display}`] },
    })
    .build()

/** Key names as the page knows them, in the driver's private code points. @type {Record<string, string>} */
const keyCodes = {
  Control: Key.CONTROL,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Delete: Key.DELETE,
}

/** @returns {Promise<import('./engine.mjs').EnginePage>} */
const open = async () => {
  const { display, server } = await openDisplay()
  const port = await freePort()
  const driver = await startDriver(display, port)
  const session = await openSession(display, port)
  await session.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 1000 })
  await session.manage().setTimeouts({ script: patience, pageLoad: patience })
  return {
    goto: (url) => session.get(url),
    run: (body, ...args) =>
      session.executeScript(`return (async (...args) => {${body}})(...arguments)`, ...args),
    click: async (xpath) => {
      const element = await session.wait(until.elementLocated(By.xpath(xpath)), patience)
      await session.executeScript(
        'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
        element,
      )
      await element.click()
    },
    press: async (...keys) => {
      const codes = keys.map((key) => keyCodes[key] ?? key)
      const chain = session.actions()
      for (const code of codes) chain.keyDown(code)
      for (const code of codes.toReversed()) chain.keyUp(code)
      await chain.perform()
    },
    type: (text) => session.actions().sendKeys(text).perform(),
    close: async () => {
      await session.quit().catch(() => {})
      await stop(driver)
      if (server) await stop(server)
    },
  }
}

/** @type {import('./engine.mjs').Engine} */
export const webkit = {
  name: 'WebKit',
  remedy: 'apt-get install webkit2gtk-driver xvfb',
  installed: () => Boolean(driverPath() && miniBrowser() && (process.env.DISPLAY || programPath('Xvfb'))),
  open,
}
