import { describe, expect, test } from 'vitest'
import { packagesModule } from './bundles.mjs'
import { LinkError, linkModules, moduleUrl, resolve } from './link'
import type { LinkFault } from './messages'
import { strip } from './typescript'

const load = async (files: Record<string, string>, entry = '/main.ts') =>
  (await import(/* @vite-ignore */ linkModules(files, entry, { strip }).url)) as Record<string, unknown>

function faultOf(files: Record<string, string>, packages?: Record<string, string>): LinkFault {
  try {
    linkModules(files, '/main.ts', { strip, packages })
  } catch (error) {
    if (error instanceof LinkError) return error.fault
    throw error
  }
  throw new Error('it linked')
}

describe('linking', () => {
  test('files import each other with and without extension, up and down the tree', async () => {
    const program = await load({
      '/main.ts': `import { a } from './lib/a'\nexport { b } from "./lib/b.js"\nexport const sum: number = a + 1`,
      '/lib/a.ts': `import { one } from '../one.ts'\nexport const a: number = one`,
      '/lib/b.ts': `export const b = 'b' as const`,
      '/one.ts': 'export const one = 1',
    })
    expect(program).toEqual(expect.objectContaining({ b: 'b', sum: 2 }))
  })

  test('a file imported twice runs once', async () => {
    const program = await load({
      '/main.ts': `import { list } from './list'\nimport './left'\nimport './right'\nexport { list }`,
      '/left.ts': `import { list } from './list'\nlist.push('left')`,
      '/right.ts': `import { list } from './list'\nlist.push('right')`,
      '/list.ts': 'export const list: string[] = []',
    })
    expect(program.list).toEqual(['left', 'right'])
  })

  test('each file is listed once, dependencies first', () => {
    const files = { '/main.js': `import './a.js'\nimport './b.js'`, '/a.js': `import './b.js'`, '/b.js': '' }
    expect(linkModules(files, '/main.js').modules.map(({ path }) => path)).toEqual([
      '/b.js',
      '/a.js',
      '/main.js',
    ])
  })

  test('import() of a file of the program works', async () => {
    const program = await load({
      '/main.ts': `export const { name } = await import('./other')`,
      '/other.ts': `export const name = 'other'`,
    })
    expect(program.name).toBe('other')
  })

  test('every character of the source arrives', async () => {
    const text = `"'\\\`#%25?&()<>\u2028 é 漢 🙂`
    const program = await load({ '/main.ts': `export const text = ${JSON.stringify(text)}` })
    expect(program.text).toBe(text)
  })

  test('half a character does not stop the program', async () => {
    expect(await load({ '/main.ts': 'export const ok = 1 // \ud800' })).toHaveProperty('ok', 1)
  })

  test('a package that is offered can be imported by its bare name', async () => {
    const files = { '/main.js': `export { default } from 'lucky'` }
    const { url } = linkModules(files, '/main.js', { packages: { lucky: 'export default 7' } })
    expect(await import(/* @vite-ignore */ url)).toHaveProperty('default', 7)
  })

  test('packages are bundled for learners and link under each of their names', async () => {
    const packages = (await import(/* @vite-ignore */ moduleUrl('packages', await packagesModule()))).packages
    const main = `import { createHmac } from 'node:crypto'
      import { createHash } from 'crypto'
      import { Webhook } from 'standardwebhooks'
      import { after } from 'next/server'
      import './more.ts'
      export const names = [createHmac, createHash, Webhook, after].map((it) => it.name)`
    const files = { '/main.ts': main, '/more.ts': `import { Webhook } from 'standardwebhooks'` }
    const { url } = linkModules(files, '/main.ts', { packages, strip })
    expect(await import(/* @vite-ignore */ url)).toHaveProperty('names', [
      'createHmac',
      'createHash',
      'Webhook',
      'after',
    ])
    expect(faultOf({ '/main.ts': `import 'lodash'` }, packages)).toMatchObject({
      packages: ['node:crypto', 'crypto', 'standardwebhooks', 'next/server'],
    })
  })

  test('types are stripped and line numbers stay', async () => {
    const program = await load({
      '/main.ts': `interface A {\n  b: string\n}\n\nexport const stack = new Error('x' as A['b']).stack`,
    })
    expect(program.stack).toMatch(/:5:\d+/)
  })

  test('a long chain of files grows by what it adds, not by a multiple', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `/f${i}.js`,
        i < 29 ? `import './f${i + 1}.js'\n` : 'let a = "b"',
      ]),
    )
    expect(linkModules(chain, '/f0.js').url.length).toBeLessThan(20_000)
  })
})

describe('what cannot be linked', () => {
  test('an unknown package is named with its place and with what there is', () => {
    const main = `\nimport x from 'lodash'`
    expect(faultOf({ '/main.ts': `${main}\nx()` }, { lucky: '' })).toEqual({
      code: 'unknown-import',
      file: '/main.ts',
      line: 2,
      specifier: 'lodash',
      packages: ['lucky'],
    })
  })

  test('names every object has are not packages', () => {
    expect(faultOf({ '/main.ts': `import 'constructor'` })).toHaveProperty('code', 'unknown-import')
  })

  test('a missing file is named as it was written', () => {
    expect(faultOf({ '/main.ts': `import './gone'` })).toHaveProperty('specifier', './gone')
  })

  test('a circle is shown from file to file', () => {
    const files = { '/main.ts': `import './a'`, '/a.ts': `import './b'`, '/b.ts': `import './a'` }
    expect(faultOf(files)).toEqual({ code: 'circular-import', files: ['/a.ts', '/b.ts', '/a.ts'] })
  })

  test('a syntax error has its line, in TypeScript and in JavaScript', () => {
    expect(faultOf({ '/main.ts': 'let a = 1\nlet b: = 2' })).toMatchObject({ code: 'syntax', line: 2 })
    const broken = { '/main.ts': `import './x.js'`, '/x.js': 'let a\nfunction {(' }
    expect(faultOf(broken)).toMatchObject({ code: 'syntax', file: '/x.js' })
  })

  test('a program of many megabytes is refused', () => {
    expect(faultOf({ '/main.ts': 'x'.repeat(600_000) })).toEqual({ code: 'too-large', file: '/main.ts' })
  })

  test('an entry that is not there is named', () => {
    expect(faultOf({ '/other.ts': '' })).toEqual({ code: 'missing-file', file: '/main.ts' })
  })

  test('import() of something unknown is left to fail where it stands', () => {
    expect(() => linkModules({ '/main.js': `import('lodash')` }, '/main.js')).not.toThrow()
  })
})

test('a specifier never leaves the root', () => {
  expect(resolve('../../../x', '/a/b.ts', () => true)).toBe('/x')
})

test("a module's URL names its file for stack traces", () => {
  expect(moduleUrl('/it’s (1).ts', '')).toMatch(/^data:text\/javascript;file=%2Fit%E2%80%99s%20/)
})
