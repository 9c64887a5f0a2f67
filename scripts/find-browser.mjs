import { browserFlags } from './browser-flags.mjs'
import { thisSystem } from './browser-system.mjs'
import { installSteps } from './install-browser.mjs'

/** @typedef {import('./browser-system.mjs').BrowserSystem} BrowserSystem */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** @param {Record<string, string | undefined>} env @returns {Record<string, string[]>} */
const usualPlaces = (env) => ({
  darwin: ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
  ]),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Chromium\\Application\\chrome.exe`]
      : [],
  ),
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
})

/** @param {BrowserSystem} system @returns {(string | undefined)[]} in order of preference */
const candidates = (system) => [
  system.playwrightPath(),
  system.env.CHROMIUM_PATH,
  system.env.CHROME_PATH,
  ...names.map((name) => system.which(name)),
  ...(usualPlaces(system.env)[system.platform] ?? []),
]

/**
 * @param {BrowserSystem} [system]
 * @returns {string | undefined} a Chromium that is here and starts
 */
export const installedBrowser = (system = thisSystem()) =>
  candidates(system).find((path) => path && system.exists(path) && system.starts(path))

/**
 * A Chromium to drive; installs one where there is none.
 * @param {BrowserSystem} [system]
 * @returns {{ path: string, args: string[] }}
 */
export const findBrowser = (system = thisSystem()) => {
  const here = installedBrowser(system)
  if (here) return { path: here, args: browserFlags }
  for (const step of installSteps(system)) {
    system.say(`No Chromium here that starts. ${step.what}`)
    const path = system.run(step.lines, step.seconds) && installedBrowser(system)
    if (path) return { path, args: browserFlags }
  }
  throw new Error(
    'Failed to find a Chromium: none is installed and none could be installed from here. Install Chromium or Google Chrome (Debian: "apt-get install chromium"), or set CHROMIUM_PATH to its program.',
  )
}
