// Bundles the practice world for pages: esbuild leaves out what of zod and of the reference no page needs, Turbopack does not.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { practiceCode } from './practice-code.mjs'
import { practiceEntries, practiceFolder } from './practice-for-pages.mjs'
import { root } from './project.mjs'

/** Names called as `z.name` in the folders whose code reaches pages with zod; one that is missing stops Next's build. */
const namesOfZod = async () => {
  const folders = ['mocks', 'components/request-console']
  const names = folders.map(async (folder) => {
    const files = (await readdir(join(root, folder), { recursive: true })).filter((path) =>
      /(?<!\.test)\.tsx?$/.test(path),
    )
    const sources = await Promise.all(files.map((path) => readFile(join(root, folder, path), 'utf8')))
    return sources.flatMap((source) => [...source.matchAll(/\bz\.([a-z]\w*)\(/g)].map((found) => found[1]))
  })
  // Only the server writes JSON schemas.
  return [...new Set((await Promise.all(names)).flat())].filter((name) => name !== 'toJSONSchema').sort()
}

/** @type {import('esbuild').Plugin} */
const zodMini = {
  name: 'zod-mini',
  setup(session) {
    session.onResolve({ filter: /^used-of-zod$/ }, ({ path }) => ({ path, namespace: 'zod' }))
    session.onLoad({ filter: /.*/, namespace: 'zod' }, async () => ({
      contents: `export { ${(await namesOfZod()).join(', ')} } from 'zod/mini'`,
      resolveDir: root,
    }))
  },
}

await rm(join(root, practiceFolder), { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: [
    ...practiceEntries.map((entry) => ({ in: `./${entry}.ts`, out: entry })),
    { in: 'used-of-zod', out: 'zod-mini' },
  ],
  outdir: practiceFolder,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { '@mswjs/interceptors': join(root, 'mocks/no-interceptors.ts') },
  // Msw loads it for handlers that no host has.
  external: ['graphql'],
  plugins: [zodMini, practiceCode],
})
console.log(`${practiceFolder}: ${practiceEntries.length} entries of the practice world`)
