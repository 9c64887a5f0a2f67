// The practice world and every exercise's checks as plain JavaScript for Node: bundled once, taken in parts by each kit.
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { operationList } from '@/components/request-console/operation-list'
import type { ExerciseKind } from '@/lib/content/attempt'
import { practiceCode } from '@/scripts/practice-code.mjs'

const at = (path: string) => join(/* turbopackIgnore: true */ process.cwd(), path)

/** Modules whose place another takes in a kit: it has JavaScript only, its packages are in it, and it has no reference. */
const replaced: Readonly<Record<string, () => string>> = {
  'components/sandbox/runner/typescript.ts': () => 'export const strip = (code) => code',
  'lib/content/attempt.ts': () => `export const entryFile = '/main.js'`,
  'lib/practice/learner-packages.ts': () => `
    import { packages } from '../../components/sandbox/runner/packages'
    export const learnerPackages = async () => packages`,
  'lib/workflow/operations-of-world.ts': () => `
    import { operationsFrom } from './operations'
    const known = operationsFrom(${JSON.stringify(operationList('en', () => ''))})
    export const operationsOfWorld = () => known`,
}

const replacements: Plugin = {
  name: 'replacements',
  setup(session) {
    for (const [name, contents] of Object.entries(replaced)) {
      const ending = new RegExp(`${name.replace(/[/.]/g, (mark) => (mark === '/' ? '[\\\\/]' : '\\.'))}$`)
      session.onLoad({ filter: ending }, ({ path }) => ({
        ...{ contents: contents(), loader: 'js', resolveDir: dirname(path) },
      }))
    }
  },
}

/** `module:./x.ts` is the text of x.ts bundled: what a learner's program imports. */
const packageTexts: Plugin = {
  name: 'package-texts',
  setup(session) {
    session.onResolve({ filter: /^module:/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice('module:'.length)),
      namespace: 'module',
    }))
    session.onLoad({ filter: /.*/, namespace: 'module' }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        ...{ bundle: true, minify: true, keepNames: true, write: false, format: 'esm' },
        ...{ target: 'es2022', charset: 'utf8', legalComments: 'none' },
      })
      return { contents: outputFiles[0]?.text ?? '', loader: 'text' }
    })
  },
}

/** What a kit starts, by the name of the file in its `practice/`. */
const programs = { 'serve.mjs': 'lib/kit/inside/serve.ts', 'fire.mjs': 'lib/kit/inside/fire.ts' }

export type KitProgram = keyof typeof programs

const checksEntry = (folder: string) => `checks:${folder}`

interface Checked {
  folder: string
  kind: ExerciseKind
}

const checks = (exercises: readonly Checked[]): Plugin => ({
  name: 'checks',
  setup(session) {
    session.onResolve({ filter: /^checks:/ }, ({ path }) => ({
      path: path.slice('checks:'.length),
      namespace: 'checks',
    }))
    session.onLoad({ filter: /.*/, namespace: 'checks' }, ({ path }) => {
      const kind = exercises.find(({ folder }) => folder === path)?.kind
      const contents = `
        import definition from ${JSON.stringify(join(path, 'check.ts'))}
        import { evidenceOf } from ${JSON.stringify(at(`lib/kit/inside/${kind}.ts`))}
        import { verdictsOf } from ${JSON.stringify(at('lib/kit/inside/verdicts.ts'))}
        export const verdicts = (folder) => verdictsOf(definition, evidenceOf, folder)`
      return { contents, loader: 'ts', resolveDir: at('.') }
    })
  },
})

export interface PracticeBundle {
  /** Files of `practice/` by name: the checks of the exercise in this folder, those programs, and what they share. */
  filesOf(folder: string, programs: readonly KitProgram[]): Record<string, Uint8Array>
}

export async function bundlePractice(exercises: readonly Checked[]): Promise<PracticeBundle> {
  const entries = [
    ...exercises.map(({ folder }, n) => ({ in: checksEntry(folder), out: `checks-${n}` })),
    ...Object.entries(programs).map(([name, path]) => ({ in: at(path), out: name.replace(/\.mjs$/, '') })),
  ]
  const { outputFiles, metafile } = await build({
    absWorkingDir: at('.'),
    entryPoints: entries,
    outdir: at('kit'),
    ...{ bundle: true, splitting: true, minify: true, write: false, metafile: true },
    ...{ format: 'esm', platform: 'node', target: 'node20', charset: 'utf8', legalComments: 'none' },
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@mswjs/interceptors': at('mocks/no-interceptors.ts') },
    // Msw loads it for handlers that no host has.
    external: ['graphql'],
    logLevel: 'silent',
    plugins: [replacements, packageTexts, checks(exercises), practiceCode],
  })
  const contents = new Map(outputFiles.map((file) => [file.path.slice(at('kit/').length), file.contents]))
  const importsOf = (name: string) =>
    (metafile.outputs[`kit/${name}`]?.imports ?? []).flatMap(({ path, external }) =>
      external ? [] : [path.slice('kit/'.length)],
    )
  const reach = (name: string, found: Set<string>): Set<string> => {
    if (found.has(name)) return found
    found.add(name)
    for (const next of importsOf(name)) reach(next, found)
    return found
  }
  return {
    filesOf(folder, wanted) {
      const own = `checks-${exercises.findIndex((exercise) => exercise.folder === folder)}.mjs`
      const names = [own, ...wanted].reduce((found, name) => reach(name, found), new Set<string>())
      return Object.fromEntries(
        [...names].map((name) => [
          name === own ? 'checks.mjs' : name,
          contents.get(name) ?? new Uint8Array(),
        ]),
      )
    },
  }
}
