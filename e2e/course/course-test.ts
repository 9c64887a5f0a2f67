import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { type Locale, wordsOf } from '../course-pages'
import { test as everyday, expect } from '../fixtures'
import { type Hands, keyboardHands, mouseHands } from './hands'

export { expect }

export interface CourseOptions {
  /** The language it is done in. */
  course: Locale
  by: 'mouse' | 'keyboard'
}

/** What a journey is done with: a page, hands, and the interface's own words. */
export interface Desk {
  page: Page
  locale: Locale
  hands: Hands
  words: ReturnType<typeof wordsOf>
}

/** One browser for all lessons of a journey. After a failure a new one takes over what the last had kept. */
let shared: { context: BrowserContext; page: Page } | undefined

/** As `everyday`: an unexpected console error or a request to elsewhere fails the lesson it happens in. */
export const test = everyday.extend<CourseOptions & { desk: Desk; keep: string }>({
  course: ['en', { option: true }],
  by: ['mouse', { option: true }],
  keep: async ({ course }, use, { project }) => use(join(project.outputDir, `${course}.storage.json`)),
  context: async (
    { browser, baseURL, viewport, colorScheme, hasTouch, locale, timezoneId, keep },
    use,
    { title },
  ) => {
    const begins = title.startsWith('begin')
    if (begins) {
      await shared?.context.close()
      shared = undefined
    }
    if (!shared) {
      const context = await browser.newContext({
        ...{ baseURL, viewport, colorScheme, hasTouch, locale, timezoneId },
        storageState: begins || !existsSync(keep) ? undefined : keep,
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      shared = { context, page: await context.newPage() }
    }
    await use(shared.context)
    await shared.context.storageState({ path: keep })
  },
  page: async ({ context }, use) => {
    const [page] = context.pages()
    if (!page) throw new Error('the page of the journey was closed')
    await use(page)
  },
  desk: async ({ page, course, by }, use) => {
    const hands = by === 'keyboard' ? keyboardHands(page) : mouseHands(page)
    await use({ page, locale: course, hands, words: wordsOf(course) })
  },
})
