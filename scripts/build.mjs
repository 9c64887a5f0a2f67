import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeNext } from './before-next.mjs'
import { run } from './child.mjs'
import { isCurrent, markCurrent, sourceHash } from './freshness.mjs'
import { distDir, nextCommand, root } from './project.mjs'

const dist = resolve(root, distDir)

/** @returns {Promise<number>} exit code of the first step that failed, or 0 */
const build = async () => {
  const hash = sourceHash(root)
  const code = (await beforeNext()) || (await run(nextCommand('build')))
  if (code !== 0) return code
  markCurrent(dist, hash)
  // Live classes only start faster with it: without one the course is as good.
  await run([process.execPath, ['scripts/class-template.mjs']])
  return code
}

/**
 * Builds for production unless the build that is there was made from these very sources.
 * @returns {Promise<number>} exit code
 */
export const ensureBuild = async () => {
  if (isCurrent(root, dist)) return 0
  console.log('Building the course. This takes a minute or two the first time.')
  return build()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await ensureBuild()
