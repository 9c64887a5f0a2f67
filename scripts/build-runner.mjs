// Bundles the runner into public/runner: the page, TypeScript's chunk, and inside the page the frame and the worker.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'components/sandbox/runner')
const target = join(root, 'public/runner')

/** @type {import('esbuild').BuildOptions & { write: false }} */
const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  write: false,
  charset: 'utf8',
}

/**
 * `bundle:./x.ts` is the text of x.ts bundled as a classic script: what goes into a data: URL.
 * @type {import('esbuild').Plugin}
 */
const bundleAsText = {
  name: 'bundle-as-text',
  setup(session) {
    session.onResolve({ filter: /^bundle:/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.slice('bundle:'.length)),
      namespace: 'bundle',
    }))
    session.onLoad({ filter: /.*/, namespace: 'bundle' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...shared,
        entryPoints: [path],
        format: 'iife',
        // Engines would name it in every stack by the whole data: URL.
        footer: { js: `//# sourceURL=runner:${basename(path)}` },
        plugins: [bundleAsText],
      })
      return { contents: outputFiles[0]?.text ?? '', loader: 'text' }
    })
  },
}

/**
 * TypeScript's stripper is a file of its own, without esbuild's splitting, which would add a third file to wait for.
 * @type {import('esbuild').Plugin}
 */
const typescriptApart = {
  name: 'typescript-apart',
  setup(session) {
    session.onResolve({ filter: /\/typescript$/ }, () => ({ path: './typescript.js', external: true }))
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
const page = { ...shared, outdir: target, format: 'esm' }
const outputs = await Promise.all([
  build({
    ...page,
    entryPoints: { runner: join(source, 'page.ts') },
    plugins: [bundleAsText, typescriptApart],
  }),
  build({ ...page, entryPoints: { typescript: join(source, 'typescript.ts') } }),
])

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
await writeFile(join(target, 'index.html'), html)
for (const file of outputs.flatMap((output) => output.outputFiles)) {
  await writeFile(file.path, file.contents)
  const kilobytes = (gzipSync(file.contents).length / 1000).toFixed(1)
  console.log(`public/runner/${file.path.slice(target.length + 1)}: ${kilobytes} kB gzip`)
}
