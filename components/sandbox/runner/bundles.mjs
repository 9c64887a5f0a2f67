// Bundles parts of the runner: `bundle:` and `module:` imports become the text of the file they name.
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const runnerSource = fileURLToPath(new URL('.', import.meta.url))

/** @type {import('esbuild').BuildOptions & { write: false }} */
export const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  write: false,
  charset: 'utf8',
}

/** @param {string} path @returns {import('esbuild').BuildOptions} how the text behind each word is made */
const asScript = (path) => ({
  format: 'iife',
  // Engines would name it in every stack by the whole data: URL.
  footer: { js: `//# sourceURL=runner:${basename(path)}` },
})

/** Names stay, because the console shows a learner the names of classes and functions. */
const asModule = () => /** @type {const} */ ({ format: 'esm', keepNames: true })

/**
 * `bundle:./x.ts` is the text of x.ts bundled as a classic script: what goes into a data: URL. `module:./x.ts` is the same
 * as a module: what a learner's program imports.
 * @type {import('esbuild').Plugin}
 */
export const bundleAsText = {
  name: 'bundle-as-text',
  setup(session) {
    for (const [word, options] of /** @type {const} */ ([
      ['bundle', asScript],
      ['module', asModule],
    ])) {
      session.onResolve({ filter: new RegExp(`^${word}:`) }, ({ path, importer }) => ({
        path: resolve(dirname(importer), path.slice(word.length + 1)),
        namespace: word,
      }))
      session.onLoad({ filter: /.*/, namespace: word }, async ({ path }) => {
        const { outputFiles } = await build({
          ...shared,
          ...options(path),
          entryPoints: [path],
          plugins: [bundleAsText],
        })
        return { contents: outputFiles[0]?.text ?? '', loader: 'text' }
      })
    }
  },
}

/** @returns {Promise<string>} the module that exports `packages`: what a program may import, by bare name */
export const packagesModule = async () => {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [join(runnerSource, 'packages.ts')],
    format: 'esm',
    plugins: [bundleAsText],
  })
  return outputFiles[0]?.text ?? ''
}
