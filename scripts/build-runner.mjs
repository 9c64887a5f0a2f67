// Bundles the runner into public/runner: the page, inside it the frame and the worker, and two chunks for when they are
// needed: TypeScript's stripper and the packages.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundleAsText, shared, runnerSource as source } from '../components/sandbox/runner/bundles.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'public/runner')

/**
 * Chunks are files of their own, without esbuild's splitting, which would add another file to wait for.
 * @type {import('esbuild').Plugin}
 */
const chunksApart = {
  name: 'chunks-apart',
  setup(session) {
    session.onResolve({ filter: /^\.\/(typescript|packages)$/ }, ({ path }) => ({
      path: `${path}.js`,
      external: true,
    }))
  },
}

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Runner</title>
<body>
<script type="module" src="runner.js"></script>
</body>
</html>
`

/** @type {typeof shared} */
const page = { ...shared, outdir: target, format: 'esm', plugins: [bundleAsText] }
const outputs = await Promise.all([
  build({ ...page, entryPoints: { runner: join(source, 'page.ts') }, plugins: [bundleAsText, chunksApart] }),
  build({ ...page, entryPoints: { typescript: join(source, 'typescript.ts') } }),
  build({ ...page, entryPoints: { packages: join(source, 'packages.ts') } }),
])

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
await writeFile(join(target, 'index.html'), html)
for (const file of outputs.flatMap((output) => output.outputFiles)) {
  await writeFile(file.path, file.contents)
  const kilobytes = (gzipSync(file.contents).length / 1000).toFixed(1)
  console.log(`public/runner/${file.path.slice(target.length + 1)}: ${kilobytes} kB gzip`)
}
