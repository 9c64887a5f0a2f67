// A kit's package.json, and the two packages a lesson's code may import, so that nothing has to be installed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Exercise } from '@/lib/content/exercise'
import type { OwnFiles } from './exercise-file'

const at = (path: string) => join(/* turbopackIgnore: true */ process.cwd(), path)

const programs: Readonly<Record<string, Record<string, string>>> = {
  request: { practice: 'node practice.mjs' },
  workflow: { practice: 'node practice.mjs' },
  code: { start: 'node --import ./practice/register.mjs src/main.js', practice: 'node practice.mjs' },
}

const served = { start: 'node --import ./practice/register.mjs server.mjs', fire: 'node fire.mjs' }

/** The version that the course itself has. */
function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  return manifest.dependencies[name]
}

export function packageJson({ kind, slug }: Exercise, own: OwnFiles): string {
  const usesSignatures = Object.values(own).some((code) => code.includes("from 'standardwebhooks'"))
  const scripts = own['src/route.js'] === undefined ? (programs[kind] ?? {}) : served
  const manifest = {
    ...{ name: slug, version: '1.0.0', private: true, type: 'module', engines: { node: '>=20.6' } },
    scripts: { ...scripts, test: 'node --test' },
    ...(usesSignatures ? { dependencies: { standardwebhooks: versionOf('standardwebhooks') } } : {}),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const packages = { 'next-server': 'next-server.ts', standardwebhooks: 'standardwebhooks.ts' }
let bundled: Promise<Record<string, string>> | undefined

async function bundle(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: at('.'),
    entryPoints: Object.values(packages).map((file) => `components/sandbox/runner/packages/${file}`),
    outdir: 'kit',
    ...{ bundle: true, minify: true, keepNames: true, write: false, format: 'esm' },
    ...{ target: 'es2022', charset: 'utf8', legalComments: 'none', outExtension: { '.js': '.mjs' } },
  })
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => [`practice/packages/${path.replace(/^.*[\\/]/, '')}`, text]),
  )
}

/** `practice/packages/<name>.mjs`. */
export function packageFiles(): Promise<Record<string, string>> {
  bundled ??= bundle()
  return bundled
}
