// Turns a lesson's TypeScript into JavaScript that Node 20 runs as it is.
import { transform } from 'sucrase'

/** `./shop` is what a bundler understands; Node wants the file's whole name. */
const local = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+?)(?:\.ts)?\2/g

export function asJavaScript(code: string): string {
  const plain = transform(code, {
    transforms: ['typescript'],
    disableESTransforms: true,
    preserveDynamicImport: true,
  }).code
  return plain
    .replace(local, (_, word: string, quote: string, path: string) => `${word}${quote}${path}.js${quote}`)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart()
}
