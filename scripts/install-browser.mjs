/** @typedef {import('./browser-system.mjs').BrowserSystem} BrowserSystem */
/** @typedef {{ what: string, lines: string[][], seconds: number }} InstallStep each line a command and its arguments */

/** The distributions' package managers and how each one fetches Chromium. */
const managers = [
  {
    program: 'apt-get',
    lines: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  { program: 'dnf', lines: [['dnf', 'install', '-y', 'chromium']] },
  { program: 'apk', lines: [['apk', 'add', '--no-cache', 'chromium']] },
  { program: 'pacman', lines: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
]

/** @param {BrowserSystem} system @returns {string[] | undefined} what to put before a command that needs rights */
const asRoot = (system) => {
  if (system.isRoot()) return []
  return system.which('sudo') && system.run([['sudo', '-n', 'true']], 10) ? ['sudo', '-n'] : undefined
}

/**
 * Ways to get a Chromium, the next one asked for only when the one before gave none that starts.
 * @param {BrowserSystem} system
 * @returns {Generator<InstallStep>}
 */
export function* installSteps(system) {
  yield {
    what: "Trying Playwright's download (at most three minutes).",
    lines: [system.playwright('install', 'chromium')],
    seconds: 180,
  }
  const prefix = system.platform === 'linux' ? asRoot(system) : undefined
  const manager = managers.find(({ program }) => system.which(program))
  if (!prefix || !manager) return
  // Ubuntu's "chromium" package is a stub for a snap, so there a download is completed rather than replaced.
  if (manager.program === 'apt-get' && system.exists(system.playwrightPath() ?? '')) {
    yield {
      what: 'Trying to add the system libraries that the downloaded one needs.',
      lines: [[...prefix, ...system.playwright('install-deps', 'chromium')]],
      seconds: 240,
    }
  }
  yield {
    what: `Trying the distribution's own package (${manager.program}).`,
    lines: manager.lines.map((line) => [...prefix, ...line]),
    seconds: 480,
  }
}
