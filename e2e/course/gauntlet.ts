import { expect, type Locator } from '@playwright/test'
import { buildSync } from 'esbuild'
import type { Desk } from './course-test'
import { writeFiles } from './programs'

const sound = 'mocks/webhooks/gauntlet/handlers/sound/route.ts'

/** A sound handler in one file, for a learner has the files that are there. The practice writes `./secrets`. */
function handlerInOneFile(): string {
  const external = ['./secrets', 'next/server', 'standardwebhooks', 'node:*', 'zod', 'crypto']
  const { outputFiles } = buildSync({
    ...{ entryPoints: [sound], bundle: true, format: 'esm', target: 'es2022', write: false, external },
  })
  return outputFiles[0]?.text ?? ''
}

/** Survives the hour with all four of its checks. */
export async function playHour(desk: Desk, found: Locator): Promise<void> {
  await writeFiles(desk, found, { '/route.ts': handlerInOneFile() })
  await desk.hands.press(found.getByRole('button', { name: desk.words.gauntlet.hour.run, exact: true }))
  await expect(found.locator('[data-score]')).toHaveAttribute('data-score', '100', { timeout: 90_000 })
}
