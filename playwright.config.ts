import { defineConfig } from '@playwright/test'
import { browserFlags, loopbackOnly } from './scripts/browser-flags.mjs'
import { installedBrowser } from './scripts/find-browser.mjs'

const { E2E_BASE_URL, E2E_BROWSER_PATH, E2E_REPORT } = process.env

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A machine that stands still for a moment is no fault of the course; what passes the second time is listed as flaky.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(E2E_REPORT ? [['json', { outputFile: E2E_REPORT }] as const] : [])],
  use: {
    baseURL: E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'en',
    timezoneId: 'America/Sao_Paulo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: E2E_BROWSER_PATH ?? installedBrowser(),
      args: [...browserFlags, loopbackOnly],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
})
