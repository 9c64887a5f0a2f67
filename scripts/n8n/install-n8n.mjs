import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cacheFolder, nodeIn, nodePackage } from './n8n-program.mjs'

/** What n8n asks for at least. */
const nodeVersion = process.env.N8N_NODE_VERSION ?? '24'
const n8nVersion = process.env.N8N_VERSION ?? 'latest'

/** @param {string[]} args @param {NodeJS.ProcessEnv} [extra] */
const npm = (args, extra) => {
  const { status } = spawnSync('npm', args, {
    cwd: cacheFolder,
    stdio: 'inherit',
    env: { ...process.env, ...extra },
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    throw new Error(
      `Failed to run npm ${args[0]}: it ended with ${status}. See what it wrote above; another version may be chosen by N8N_VERSION, and one of a package it needs by N8N_OVERRIDES (JSON, as npm's overrides).`,
    )
}

/** Puts n8n and a Node it runs on into the cache folder: gigabytes, and some minutes. */
export const install = async () => {
  mkdirSync(cacheFolder, { recursive: true })
  const overrides = JSON.parse(process.env.N8N_OVERRIDES ?? '{}')
  writeFileSync(join(cacheFolder, 'package.json'), JSON.stringify({ private: true, overrides }))
  npm(['install', '--no-save', `${nodePackage}@${nodeVersion}`])
  const node = nodeIn(cacheFolder)
  const withNode = {
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    // Headers of the Node it will run on come with it, so that nothing else is asked for them.
    npm_config_nodedir: join(cacheFolder, 'node_modules', nodePackage),
  }
  npm(['install', '--ignore-scripts', `n8n@${n8nVersion}`, `${nodePackage}@${nodeVersion}`], withNode)
  // The database is the one part that must be built, or fetched built.
  npm(['rebuild', '--ignore-scripts=false', 'sqlite3'], withNode)
}
