import type { Page } from '@playwright/test'
import { emptyProgress, type Progress } from '../lib/progress/schema'

const key = 'pull-and-push:progress'

/** What a learner has done before the first page opens; later pages keep what was done since. */
export async function seedProgress(page: Page, progress: Partial<Progress>): Promise<void> {
  await page.addInitScript(
    ([name, text]) => {
      // A sandboxed frame of the page has no storage, and throws when asked for it.
      if (window.origin === 'null') return
      if (localStorage.getItem(name) === null) localStorage.setItem(name, text)
    },
    [key, JSON.stringify({ ...emptyProgress, ...progress })] as const,
  )
}

export const storedProgress = async (page: Page): Promise<Progress> =>
  JSON.parse((await page.evaluate((name) => localStorage.getItem(name), key)) ?? '{}')

/** Presses Tab until this has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
  for (let i = 0; i < 30 && (await focused()) !== name; i++) await page.keyboard.press('Tab')
}
