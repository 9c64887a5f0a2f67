import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'

const folder = import.meta.dirname
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .join('\n')
const codes = [...new Set([...source.matchAll(/'takeaway\.([a-z-]+)'/g)].map(([, code]) => code ?? ''))]
const outline = readFileSync(join(folder, 'make/outline.ts'), 'utf8')
const hands = [...outline.matchAll(/^ {2}\| '([a-z]+)'$/gm)].map(([, hand]) => hand ?? '')

test.each([
  ['en', en],
  ['pt', pt],
  ['es', es],
])('every problem and every hand has its sentence in %s, and no sentence is left over', (_, messages) => {
  const { hand, 'token-note': note, 'token-note-name': name, ...problems } = messages.takeaway
  expect([note, name].every(Boolean)).toBe(true)
  expect(Object.keys(problems).sort()).toEqual(codes.toSorted())
  expect(Object.keys(hand).sort()).toEqual(hands.toSorted())
})
