// Strips TypeScript from a module and keeps its line numbers; its own chunk, fetched when a .ts file is compiled.
import { transform } from 'sucrase'
import type { SyntaxFault } from './link'

const place = (error: object): number | undefined =>
  'loc' in error && typeof error.loc === 'object' && error.loc && 'line' in error.loc
    ? Number(error.loc.line)
    : undefined

/** @throws {SyntaxFault} an Error that also has the line where the parser stopped */
export function strip(code: string): string {
  try {
    return transform(code, {
      transforms: ['typescript'],
      disableESTransforms: true,
      preserveDynamicImport: true,
    }).code
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const message = error.message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '')
    const fault: SyntaxFault = Object.assign(new Error(message), { line: place(error) })
    throw fault
  }
}
