// An empty database made beforehand: the first start of a class takes a second or two instead of ten.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const below = (...path: string[]) => join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', ...path)

/** As scripts/class-template.mjs writes it, for exactly the version that will read it. */
function templatePath(): string {
  const { version } = JSON.parse(readFileSync(below('@electric-sql', 'pglite', 'package.json'), 'utf8'))
  return below('.cache', 'class-template', `pglite-${version}.tar.gz`)
}

/** @returns undefined where nobody has made one: everything works without, more slowly once */
export function readTemplate(): Blob | undefined {
  try {
    return new Blob([new Uint8Array(readFileSync(templatePath()))], { type: 'application/x-gzip' })
  } catch {
    return undefined
  }
}
