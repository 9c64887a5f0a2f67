import { run } from './child.mjs'

/**
 * Builds what Next does not: the sandbox's runner, and the practice world as pages load it.
 * @returns {Promise<number>} exit code of the first step that failed, or 0
 */
export const beforeNext = async () =>
  (await run([process.execPath, ['scripts/build-runner.mjs']])) ||
  (await run([process.execPath, ['scripts/build-practice.mjs']]))
