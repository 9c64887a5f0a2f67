import { expect, type Locator, type Page } from '@playwright/test'
import { gotoReady } from './fixtures.ts'

export interface SandboxPage {
  log: Locator
  /** Text of each console line now shown. */
  lines(): Promise<string[]>
  /** Types a program over what is there and presses Run. */
  start(code: string): Promise<void>
  /** The same, and waits for its end; `timeout` 0 does not wait. */
  run(code: string, timeout?: number): Promise<void>
  stop(): Promise<void>
}

/** The playground's sandbox, driven as a learner would. */
export async function openSandbox(page: Page): Promise<SandboxPage> {
  await gotoReady(page, '/en/playground')
  const region = page.getByRole('region', { name: 'Code sandbox' }).first()
  const editor = region.getByRole('textbox')
  const log = region.getByRole('log', { name: 'Console' })
  const stop = region.getByRole('button', { name: 'Stop' })
  await region.scrollIntoViewIfNeeded()

  const start = async (code: string) => {
    await editor.click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(code)
    await region.getByRole('button', { name: 'Run', exact: true }).click()
  }
  return {
    log,
    lines: () => log.locator('pre').allTextContents(),
    start,
    async run(code, timeout = 15_000) {
      await start(code)
      if (timeout > 0) await expect(region).toHaveAttribute('data-run', 'ended', { timeout })
    },
    stop: async () => {
      if (await stop.count()) await stop.click()
    },
  }
}
