import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Files of the tree as git would take them: tracked, or new and not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/exercises/'))
const read = (path: string) => readFileSync(path, 'utf8')
const where = (fits: (path: string) => boolean) => files.filter(fits)

test('client leaves are named so, and nothing else is', () => {
  // Next asks for the directive in an error file itself.
  const exempt = /(^|\/)(global-)?error\.tsx$/
  const wrong = where((path) => path.endsWith('.tsx') && !exempt.test(path)).filter(
    (path) => path.endsWith('.client.tsx') !== /^'use client'/m.test(read(path)),
  )
  expect(wrong).toEqual([])
})

test('lib and mocks know nothing of React', () => {
  const wrong = where((path) => /^(lib|mocks)\//.test(path)).filter((path) =>
    /from ['"](react|react-dom|next\/(?!.*server)[a-z]+)['"]/.test(read(path)),
  )
  expect(wrong).toEqual([])
})

test('time and chance come into the practice world by its clock and its seed only', () => {
  const chance = /Math\.random|Date\.now\(|new Date\(\)|(?<!clock\.)\bsetTimeout\(|crypto\.randomUUID/
  const wrong = where((path) => /^mocks\//.test(path) && !/(\.test\.ts|clock\.ts)$/.test(path)).filter(
    (path) => chance.test(read(path)),
  )
  expect(wrong).toEqual([])
})

test('every module of lib and mocks opens with what it promises', () => {
  const modules = where((path) => /^(lib|mocks)\//.test(path) && !/(\.test\.ts|\.d\.ts)$/.test(path))
  expect(modules.filter((path) => !/^(\/\/|\/\*\*) ?\S/.test(read(path)))).toEqual([])
})

test('no file has grown past 400 lines, and no room is without a name', () => {
  expect(files.filter((path) => read(path).split('\n').length > 400)).toEqual([])
  expect(files.filter((path) => /(^|\/)(utils|helpers|misc|common)(\/|\.tsx?$)/.test(path))).toEqual([])
})

test('no test sleeps, is skipped or stands alone', () => {
  const tests = where((path) => /\.(test|spec)\.ts$/.test(path) && path !== 'lib/house.test.ts')
  const lazy =
    /waitForTimeout|networkidle|expect\((true|1)\)|\.only\(|\b(test|it|describe)\.(skip|todo|fixme)\b/
  expect(tests.filter((path) => lazy.test(read(path)))).toEqual([])
})

test('no type is switched off', () => {
  const wrong = where((path) => path !== 'lib/house.test.ts').filter((path) =>
    /(:|\bas|<) any\b|@ts-(ignore|nocheck)/.test(read(path)),
  )
  expect(wrong).toEqual([])
})
