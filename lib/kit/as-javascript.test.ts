import { expect, test } from 'vitest'
import { asJavaScript } from './as-javascript'

test('types go, comments and lines stay, and files are named whole', () => {
  const code = [
    "import { after } from 'next/server'",
    "import { thank, type Order } from './shop'",
    '',
    '/** Says whether. */',
    'export async function POST(request: Request): Promise<Response> {',
    "  const more = await import('./more.ts')",
    "  return new Response(`from './shop'`)",
    '}',
    '',
  ].join('\n')
  expect(asJavaScript(code)).toBe(
    [
      "import { after } from 'next/server'",
      "import { thank } from './shop.js'",
      '',
      '/** Says whether. */',
      'export async function POST(request) {',
      "  const more = await import('./more.js')",
      "  return new Response(`from './shop'`)",
      '}',
      '',
    ].join('\n'),
  )
})

test('an interface leaves no hole', () => {
  expect(asJavaScript('export interface A {\n  a: string\n}\n\nexport const a = 1\n')).toBe(
    'export const a = 1\n',
  )
})
