import { describe, expect, test } from 'vitest'
import type { BrowserSystem } from './browser-system.mjs'
import { findBrowser, installedBrowser } from './find-browser.mjs'

const playwrightOwn = '/cache/chromium/chrome'

/** A Linux machine of our making: which files are there, which of them start, what an installation adds. */
const machine = (
  files: string[],
  {
    broken = [],
    root = false,
    env = {},
    platform = 'linux',
    installs = {},
  }: {
    broken?: string[]
    root?: boolean
    env?: Record<string, string>
    platform?: string
    installs?: Record<string, () => boolean>
  } = {},
) => {
  const there = new Set(files)
  const dead = new Set(broken)
  const ran: string[] = []
  const system: BrowserSystem = {
    platform,
    env,
    isRoot: () => root,
    exists: (path) => there.has(path),
    starts: (path) => !dead.has(path),
    which: (name) => [...there].find((path) => path === `/usr/bin/${name}`),
    playwrightPath: () => playwrightOwn,
    playwright: (...args) => ['playwright', ...args],
    run: (lines) =>
      lines.every((line) => {
        const text = line.join(' ')
        ran.push(text)
        const effect = Object.entries(installs).find(([start]) => text.startsWith(start))
        return effect ? effect[1]() : false
      }),
    say: () => {},
  }
  return {
    system,
    ran,
    add: (path: string) => Boolean(there.add(path)),
    mend: (path: string) => dead.delete(path),
  }
}

describe('a browser that is already here', () => {
  test("Playwright's own comes before everything else", () => {
    const { system } = machine([playwrightOwn, '/usr/bin/chromium'])
    expect(findBrowser(system).path).toBe(playwrightOwn)
  })

  test('a path from the environment comes before the system browser', () => {
    const { system } = machine(['/mine/chrome', '/usr/bin/chromium'], {
      env: { CHROME_PATH: '/mine/chrome' },
    })
    expect(installedBrowser(system)).toBe('/mine/chrome')
  })

  test('a download that does not start is passed over', () => {
    const { system } = machine([playwrightOwn, '/usr/bin/google-chrome'], { broken: [playwrightOwn] })
    expect(installedBrowser(system)).toBe('/usr/bin/google-chrome')
  })

  test('the usual place on a Mac is looked at', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(installedBrowser(machine([chrome], { platform: 'darwin' }).system)).toBe(chrome)
  })

  test('the usual place on Windows is looked at', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const { system } = machine([chrome], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } })
    expect(installedBrowser(system)).toBe(chrome)
  })

  test('nothing is installed when one is there', () => {
    const { system, ran } = machine(['/usr/bin/chromium'], { root: true })
    findBrowser(system)
    expect(ran).toEqual([])
  })
})

describe('a machine without a browser', () => {
  test("Playwright's download is tried first and is enough where it starts", () => {
    const { system, ran, add } = machine([], {
      installs: { 'playwright install chromium': () => add(playwrightOwn) },
    })
    expect(findBrowser(system).path).toBe(playwrightOwn)
    expect(ran).toEqual(['playwright install chromium'])
  })

  test('a download that lacks libraries gets them before the distribution is asked', () => {
    const { system, ran, add, mend } = machine(['/usr/bin/apt-get'], {
      root: true,
      broken: [playwrightOwn],
      installs: {
        'playwright install chromium': () => add(playwrightOwn),
        'playwright install-deps': () => mend(playwrightOwn),
      },
    })
    expect(findBrowser(system).path).toBe(playwrightOwn)
    expect(ran).toEqual(['playwright install chromium', 'playwright install-deps chromium'])
  })

  test('where the download fails, root installs the distribution package', () => {
    const { system, ran, add } = machine(['/usr/bin/apt-get'], {
      root: true,
      installs: { 'apt-get update': () => true, 'apt-get install': () => add('/usr/bin/chromium') },
    })
    expect(findBrowser(system).path).toBe('/usr/bin/chromium')
    expect(ran).toContain('apt-get install -y --no-install-recommends chromium')
    expect(ran).not.toContain('playwright install-deps chromium')
  })

  test('sudo is used only where it asks for no password', () => {
    const withSudo = machine(['/usr/bin/apt-get', '/usr/bin/sudo'], {
      installs: { 'sudo -n true': () => true },
    })
    expect(() => findBrowser(withSudo.system)).toThrow('Failed to find a Chromium')
    expect(withSudo.ran).toContain('sudo -n apt-get update')

    const without = machine(['/usr/bin/apt-get', '/usr/bin/sudo'])
    expect(() => findBrowser(without.system)).toThrow('Failed to find a Chromium')
    expect(without.ran.filter((line) => line.includes('apt-get'))).toEqual([])
  })

  test('a person is told what to install when nothing worked', () => {
    expect(() => findBrowser(machine([]).system)).toThrow(/apt-get install chromium.*CHROMIUM_PATH/)
  })
})
