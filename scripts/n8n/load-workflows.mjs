import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { practiceCode } from '../practice-code.mjs'
import { root } from '../project.mjs'

/**
 * The workflows and what exports them, bundled: their sources use what only a bundler knows.
 * @returns {Promise<typeof import('./workflows-entry.ts')>}
 */
export const loadWorkflows = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
  const outfile = join(folder, 'workflows.mjs')
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['scripts/n8n/workflows-entry.ts'],
      bundle: true,
      outfile,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'error',
      // As in next.config.mjs.
      alias: { '@mswjs/interceptors': join(root, 'mocks/no-interceptors.ts') },
      plugins: [practiceCode],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
