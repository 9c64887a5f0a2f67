// Bundles what the practice world uses of zod/mini for pages: esbuild leaves the rest out, Turbopack keeps all of its core.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './project.mjs'
import { zodForPages } from './zod-for-pages.mjs'

const mocks = join(root, 'mocks')

/** Names called as `z.name` below mocks/; one that pages import and this list lacks stops their build. */
const usedNames = async () => {
  const files = (await readdir(mocks, { recursive: true })).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  const sources = await Promise.all(files.map((path) => readFile(join(mocks, path), 'utf8')))
  const names = sources.flatMap((source) =>
    [...source.matchAll(/\bz\.([a-z]\w*)\(/g)].map((found) => found[1]),
  )
  // Only the server writes JSON schemas.
  return [...new Set(names)].filter((name) => name !== 'toJSONSchema').sort()
}

const { outputFiles } = await build({
  stdin: {
    contents: `export { ${(await usedNames()).join(', ')} } from 'zod/mini'`,
    resolveDir: root,
  },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  write: false,
})

const target = join(root, zodForPages)
const code = outputFiles[0]?.contents ?? new Uint8Array()
await mkdir(dirname(target), { recursive: true })
await writeFile(target, code)
console.log(`${zodForPages}: ${(gzipSync(code).length / 1000).toFixed(1)} kB gzip`)
