import { run } from './child.mjs'
import { nextCommand } from './project.mjs'

/** The course with live reload; the sandbox's runner is built once, before. */
process.exitCode =
  (await run([process.execPath, ['scripts/build-runner.mjs']])) || (await run(nextCommand('dev')))
