import { beforeNext } from './before-next.mjs'
import { run } from './child.mjs'
import { nextCommand } from './project.mjs'

/** The course with live reload; what Next does not build is built once, before. */
process.exitCode = (await beforeNext()) || (await run(nextCommand('dev')))
