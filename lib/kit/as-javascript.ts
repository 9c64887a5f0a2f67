// Turns a lesson's TypeScript into JavaScript that Node 20 runs as it is.
import { parse } from 'es-module-lexer/minimal/js'
import { transform } from 'sucrase'

/** `./shop` is what a bundler understands; Node wants the file's whole name. */
const wholeName = (path: string) => (/^\.{1,2}\//.test(path) ? `${path.replace(/\.[jt]s$/, '')}.js` : path)

function withWholeNames(code: string): string {
  let text = ''
  let from = 0
  for (const { n, s, e, d } of parse(code)[0]) {
    if (n === undefined || d === -2) continue
    // The lexer's range has the quotes in it for import() only.
    text += code.slice(from, s) + (d > -1 ? `'${wholeName(n)}'` : wholeName(n))
    from = e
  }
  return text + code.slice(from)
}

export function asJavaScript(code: string): string {
  const plain = transform(code, {
    transforms: ['typescript'],
    disableESTransforms: true,
    preserveDynamicImport: true,
    // What the start imports and the learner is to use.
    keepUnusedImports: true,
  }).code
  return withWholeNames(plain)
    .replace(/^import \{\s*(.*?),?\s*\} from/gm, 'import { $1 } from')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart()
}
