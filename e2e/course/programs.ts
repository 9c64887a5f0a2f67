import { expect, type Locator } from '@playwright/test'
import type { Desk } from './course-test'

/** Writes the files that differ over what stands in the editor. A learner can make no new ones. */
export async function writeFiles(
  { hands }: Desk,
  bench: Locator,
  files: Record<string, string>,
  start: Record<string, string> = {},
): Promise<void> {
  const editor = bench.locator('.cm-content')
  await expect(editor).toBeVisible({ timeout: 30_000 })
  for (const [path, text] of Object.entries(files)) {
    if (start[path] === text) continue
    const tab = bench.locator(`[role=tab][data-file="${path}"]`)
    if ((await tab.count()) > 0) {
      // A tab that is not the chosen one is reached from it by arrow keys; Enter on it does the same.
      await hands.press(tab)
      await expect(tab).toHaveAttribute('aria-selected', 'true')
    }
    await hands.write(editor, text)
  }
}

export const benchOf = ({ words }: Desk, found: Locator): Locator =>
  found.getByRole('region', { name: new RegExp(`^${words.sandbox.region}`) })

export const runButton = (desk: Desk, found: Locator): Locator =>
  benchOf(desk, found).getByRole('button', { name: desk.words.sandbox.run, exact: true })

export async function run(desk: Desk, found: Locator, until: 'ended' | 'serving'): Promise<void> {
  await desk.hands.press(runButton(desk, found))
  await expect(benchOf(desk, found)).toHaveAttribute('data-run', until, { timeout: 60_000 })
}
