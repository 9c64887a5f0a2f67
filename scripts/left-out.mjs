import { pathToFileURL } from 'node:url'
import { run } from './child.mjs'

/**
 * End-to-end tests that `npm test` leaves out for time and `.ci/run` adds: those tagged `@full`, and rooms that stand apart from
 * the others. Playwright matches it against file and title.
 */
export const leftOut =
  '@full|(diagnostic|completed|review|glossary|expression-xray|no-code-compare|class-accessibility|reference|use-cases|misconceptions)\\.spec\\.ts'

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await run([process.execPath, ['scripts/e2e.mjs', '--grep', leftOut]])
