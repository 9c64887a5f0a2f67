import { defineConfig } from '@playwright/test'
import everyday from '../../playwright.config'
import type { CourseOptions } from './course-test'

const desktop = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

/** The whole course, three times. It takes minutes, so `npm run e2e` leaves it out: `npm run e2e:course` does it. */
export default defineConfig<CourseOptions>({
  ...everyday,
  testDir: '.',
  outputDir: '../../test-results/course',
  testMatch: 'course.journey.ts',
  // A lesson goes on where the one before has left the browser.
  fullyParallel: false,
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: { ...everyday.use, trace: 'off', actionTimeout: 15_000 },
  projects: [
    { name: 'en', use: { course: 'en', viewport: desktop, colorScheme: 'light' } },
    { name: 'pt', use: { course: 'pt', viewport: phone, colorScheme: 'dark', hasTouch: true } },
    { name: 'es', use: { course: 'es', viewport: desktop, colorScheme: 'light', by: 'keyboard' } },
  ],
})
