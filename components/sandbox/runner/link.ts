// Links a program's files into one importable `data:` URL; pure, so that tests run lessons' solutions with it in Node.
import { type ImportSpecifier, parse } from 'es-module-lexer/minimal/js'
import { isTypeScript } from '../paths'
import { limits } from './limits'
import type { LinkFault } from './messages'

export interface LinkOptions {
  /** Turns TypeScript into JavaScript of the same line numbers; throws a `SyntaxFault`. */
  strip?: (code: string) => string
  /** Source text (JavaScript) of the packages a program may import, by bare name. */
  packages?: Readonly<Record<string, string>>
}

export interface Linked {
  /** `import(url)` runs the program. */
  url: string
  /** One per file the program reaches, dependencies first. */
  modules: { path: string; url: string }[]
}

export interface SyntaxFault extends Error {
  line?: number
}

export class LinkError extends Error {
  readonly fault: LinkFault
  constructor(fault: LinkFault) {
    super(`Failed to link the program: ${JSON.stringify(fault)}`)
    this.name = 'LinkError'
    this.fault = fault
  }
}

const endings = ['', '.ts', '.tsx', '.js', '.mjs', '/index.ts', '/index.js']

/** The file a relative or absolute specifier names, with or without extension; `./x.js` may mean `x.ts`. */
export function resolve(specifier: string, from: string, has: (path: string) => boolean): string | undefined {
  if (!/^\.{0,2}\//.test(specifier)) return
  const path = new URL(specifier, `file://${from}`).pathname
  const bases = path.endsWith('.js') ? [path, path.replace(/\.js$/, '')] : [path]
  return bases.flatMap((base) => endings.map((ending) => base + ending)).find(has)
}

/**
 * Percent-encoding, not base64: a dependency's URL is embedded in its importer's, and each level of nesting then
 * adds two characters per escape, where base64 would multiply the whole by 4/3. `file` and `sourceURL` give stack
 * traces a name in every engine.
 */
export function moduleUrl(path: string, code: string): string {
  const name = encodeURIComponent(path).replaceAll("'", '%27')
  const text = `${code}\n//# sourceURL=${encodeURI(path)}`.toWellFormed()
  return `data:text/javascript;file=${name};charset=utf-8,${encodeURIComponent(text).replace(/['()]/g, escapeMark)}`
}

const escapeMark = (mark: string) => `%${mark.charCodeAt(0).toString(16)}`

const lineAt = (code: string, offset: number) => code.slice(0, offset).split('\n').length

function stripped(code: string, path: string, strip: (code: string) => string): string {
  try {
    return strip(code)
  } catch (error) {
    const { message, line } = error as SyntaxFault
    throw new LinkError({ code: 'syntax', file: path, line, message })
  }
}

function lex(code: string, path: string): readonly ImportSpecifier[] {
  try {
    return parse(code, path)[0]
  } catch (error) {
    const at = error instanceof Error && 'idx' in error ? Number(error.idx) : 0
    throw new LinkError({ code: 'syntax', file: path, line: lineAt(code, at), message: 'Unexpected token' })
  }
}

/**
 * @param files code by absolute path, e.g. `/main.ts`
 * @throws {LinkError} with a `fault` a page can say in the reader's language
 */
export function linkModules(
  files: Readonly<Record<string, string>>,
  entry: string,
  options: LinkOptions = {},
): Linked {
  const packages = options.packages ?? {}
  const done = new Map<string, string>()
  const open: string[] = []
  const has = (path: string) => Object.hasOwn(files, path)

  const target = (item: ImportSpecifier, path: string, code: string): string | undefined => {
    const specifier = item.n
    if (specifier === undefined || item.d === -2) return
    const file = resolve(specifier, path, has)
    if (file !== undefined) return link(file)
    const text = Object.hasOwn(packages, specifier) ? packages[specifier] : undefined
    if (text !== undefined) return moduleUrl(specifier, text)
    // An import() that names nothing we have is left to fail where it stands, as in any browser.
    if (item.d > -1) return
    throw new LinkError({
      code: 'unknown-import',
      file: path,
      line: lineAt(code, item.ss),
      specifier,
      packages: Object.keys(packages),
    })
  }

  const rewrite = (path: string, code: string): string => {
    let text = ''
    let from = 0
    for (const item of lex(code, path)) {
      const url = target(item, path, code)
      if (url === undefined) continue
      // The lexer's range has the quotes in it for import() only.
      text += code.slice(from, item.s) + (item.d > -1 ? JSON.stringify(url) : url)
      from = item.e
    }
    return text + code.slice(from)
  }

  const link = (path: string): string => {
    const ready = done.get(path)
    if (ready !== undefined) return ready
    if (open.includes(path)) {
      throw new LinkError({ code: 'circular-import', files: [...open.slice(open.indexOf(path)), path] })
    }
    open.push(path)
    const source = files[path] ?? ''
    const code = options.strip && isTypeScript(path) ? stripped(source, path, options.strip) : source
    const url = moduleUrl(path, rewrite(path, code))
    if (url.length > limits.linkedLength) throw new LinkError({ code: 'too-large', file: path })
    open.pop()
    done.set(path, url)
    return url
  }

  if (!has(entry)) throw new LinkError({ code: 'missing-file', file: entry })
  const length = Object.values(files).reduce((sum, code) => sum + code.length, 0)
  if (length > limits.sourceLength) throw new LinkError({ code: 'too-large', file: entry })
  const url = link(entry)
  return { url, modules: [...done].map(([path, url]) => ({ path, url })) }
}
