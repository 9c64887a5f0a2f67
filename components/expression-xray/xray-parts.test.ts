import { expect, test } from 'vitest'
import { xray } from '@/lib/expression/xray'
import { asJson } from './as-json'
import { exampleOf, examples } from './examples'
import { pruned } from './pruned'
import { defaultContact, shownPaths, xrayContext } from './xray-scene'

const dialects = ['weni', 'rapidpro'] as const
const seen = (template: string, dialect: (typeof dialects)[number] = 'weni') =>
  xray(template, xrayContext(dialect, defaultContact))

test('every trap does harm in both dialects, and its cure heals it', () => {
  for (const { id, trap, cure } of examples) {
    for (const dialect of dialects) {
      const harm = ({ text, errors }: ReturnType<typeof seen>) =>
        errors.length > 0 || asJson(text) === false || /contcat|\["stock|Rio &/.test(text)
      expect.soft(harm(seen(trap[dialect], dialect)), `${dialect} ${id}: ${trap[dialect]}`).toBe(true)
      expect.soft(harm(seen(cure[dialect], dialect)), `${dialect} ${id}: ${cure[dialect]}`).toBe(false)
    }
  }
})

test('an example is known by its template, as trap or as cure', () => {
  expect(exampleOf('Hi @contcat.name, welcome!', 'weni')).toMatchObject({
    example: { id: 'misspelt' },
    cured: false,
  })
  expect(exampleOf('Hi @contact.name, welcome!', 'weni')).toMatchObject({ cured: true })
  expect(exampleOf('It costs @webhook.price.', 'weni')).toMatchObject({
    example: { id: 'dialect' },
    cured: true,
  })
  expect(exampleOf('It costs @webhook.price.', 'rapidpro')).toMatchObject({ cured: false })
  expect(exampleOf('something else', 'weni')).toBeUndefined()
})

test('only a text that sets out to be JSON is judged as JSON', () => {
  expect(asJson('{"a": 1}')).toBe(true)
  expect(asJson(' [1]')).toBe(true)
  expect(asJson('{"a": "Ana "Nina""}')).toBe(false)
  expect(asJson('{a: 1}')).toBe(false)
  expect(asJson('Hi Ana')).toBeUndefined()
})

test('of a tree that is deep or wide as much is shown as can be looked at, and it says so', () => {
  const treeOf = (template: string) => {
    const [part] = seen(template).parts
    if (!part?.tree) throw new Error('no tree')
    return pruned(part.tree, 16)
  }
  const depthOf = ({ children }: ReturnType<typeof pruned>): number =>
    1 + Math.max(0, ...children.map(depthOf))
  const sizeOf = ({ children }: ReturnType<typeof pruned>): number =>
    children.reduce((sum, child) => sum + sizeOf(child), 1)
  expect(depthOf(treeOf(`@(${'-'.repeat(100)}1)`))).toBe(16)
  expect(sizeOf(treeOf(`@(array(${'1, '.repeat(1000)}1))`))).toBe(151)
  expect(treeOf(`@(array(${'1, '.repeat(1000)}1))`).cut).toBe(true)
  expect(treeOf('@(1 + 2)')).toMatchObject({ cut: false, children: [{ cut: false }, { cut: false }] })
})

test('what the scene shows renders without an error', () => {
  for (const dialect of dialects) {
    for (const path of shownPaths[dialect]) expect(seen(path, dialect).errors, path).toEqual([])
  }
})
