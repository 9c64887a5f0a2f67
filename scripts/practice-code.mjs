import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/** @param {string} pattern with `*` and `**` */
const matcher = (pattern) =>
  new RegExp(
    `^${pattern
      .replace(/[.+()]/g, '\\$&')
      .replace(/\*\*\//g, '(?:.+/)?')
      .replace(/(?<![.)?])\*/g, '[^/]*')}$`,
  )

/** @param {string} folder @param {string[]} patterns relative ones; with `!` in front they exclude */
const globbed = (folder, patterns) => {
  const wanted = patterns.filter((p) => !p.startsWith('!')).map(matcher)
  const unwanted = patterns.filter((p) => p.startsWith('!')).map((p) => matcher(p.slice(1)))
  return filesBelow(folder)
    .map((path) => `./${relative(folder, path).replaceAll('\\', '/')}`)
    .filter((path) => wanted.some((w) => w.test(path)) && !unwanted.some((u) => u.test(path)))
    .sort()
}

/** `import.meta.glob` and `typeof window` as Turbopack understands them; esbuild knows neither. @param {boolean} inPage @returns {import('esbuild').Plugin} */
const turbopackLike = (inPage) => ({
  name: 'practice-code',
  setup(session) {
    session.onLoad({ filter: /[\\/]mocks[\\/].*\.ts$/ }, ({ path }) => {
      /** @type {string[]} */
      const imports = []
      const text = readFileSync(path, 'utf8').replaceAll("typeof window === 'undefined'", String(!inPage))
      const source = text.replace(
        /import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|'[^']*')\s*,\s*\{[^}]*\}\s*,?\s*\)/g,
        (_, argument) => {
          const patterns = [...argument.matchAll(/'([^']*)'/g)].map((match) => match[1])
          const entries = globbed(dirname(path), patterns).map((file) => {
            const name = `globbed${imports.length}`
            imports.push(`import * as ${name} from ${JSON.stringify(file)}`)
            return `${JSON.stringify(file)}: ${name}`
          })
          return `({ ${entries.join(', ')} })`
        },
      )
      return { contents: `${imports.join('\n')}\n${source}`, loader: 'ts' }
    })
  },
})

export const practiceCode = turbopackLike(true)

export const serverCode = turbopackLike(false)
