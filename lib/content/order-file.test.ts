import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPlaced, orderFileSchema, orderLines } from './order-file'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = orderFileSchema.parse({ order: ['one', 'two', 'three'] })

test('a line that stands twice is refused', () => {
  expect(orderFileSchema.safeParse({ order: ['one', 'one'] }).error?.message).toContain('a line stands twice')
})

test('every line needs its words, and all words their line', () => {
  expect(orderLines(folder, start, { one: '1', two: '2', three: '3' })).toEqual({
    one: '1',
    two: '2',
    three: '3',
  })
  expect(() => orderLines(folder, start, { one: '1', two: '2', four: '4' })).toThrow(
    /lines without words: three; words without a line: four\. Use the same ids/,
  )
  expect(() => orderLines(folder, start, undefined)).toThrow(/without words: one, two, three/)
})

test('lines of code are the same in every language, and stand in a file of their own', () => {
  const code = { ...start, code: true }
  expect(() => orderLines(folder, code, { one: '1', two: '2', three: '3' })).toThrow(/lines\.json.*not there/)
  writeFileSync(join(folder, 'lines.json'), JSON.stringify({ one: 'a()', two: 'b()', three: 'c()' }))
  expect(orderLines(folder, code, undefined)).toMatchObject({ two: 'b()' })
})

test('a solution holds exactly the lines of the start; with a pool some may be left over', () => {
  const fewer = orderFileSchema.parse({ order: ['two', 'one'] })
  expect(() => checkPlaced('wrong/x', fewer, start)).toThrow(
    /wrong\/x: unknown lines: none; lines left out: three/,
  )
  expect(() => checkPlaced('wrong/x', fewer, { ...start, pool: true })).not.toThrow()
  const other = orderFileSchema.parse({ order: ['two', 'five'] })
  expect(() => checkPlaced('wrong/x', other, { ...start, pool: true })).toThrow(/unknown lines: five/)
})
