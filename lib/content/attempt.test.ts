import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAttempt } from './attempt'
import { type TemporaryCourse, temporaryCourse } from './temporary-course'

let course: TemporaryCourse
beforeEach(() => {
  course = temporaryCourse()
})
afterEach(() => course.remove())

const exercise = '01-first/01-one/exercises/two-files'
const read = (attempt: string) => readAttempt(join(course.root, exercise, attempt))

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) course.write(join(exercise, path), text)
}

test('what an attempt does not say is as in the start, in folders too', () => {
  write({
    'start/main.ts': 'start()',
    'start/shop.ts': 'shop()',
    'start/data/guests.ts': 'guests()',
    'solution/main.ts': 'solved()',
    'wrong/other-guests/data/guests.ts': 'nobody()',
    'wrong/other-guests/more.ts': 'more()',
  })
  expect(read('solution')).toEqual({
    kind: 'code',
    files: { '/main.ts': 'solved()', '/shop.ts': 'shop()', '/data/guests.ts': 'guests()' },
  })
  expect(read('wrong/other-guests')).toEqual({
    kind: 'code',
    files: {
      ...{ '/main.ts': 'start()', '/shop.ts': 'shop()' },
      ...{ '/data/guests.ts': 'nobody()', '/more.ts': 'more()' },
    },
  })
})

test('the start has its own files only', () => {
  write({ 'start/main.ts': 'start()', 'start/shop.ts': 'shop()', 'solution/extra.ts': 'extra()' })
  expect(read('start')).toEqual({ kind: 'code', files: { '/main.ts': 'start()', '/shop.ts': 'shop()' } })
})

test('what a wrong answer is expected to fail with is no file of it, and is not inherited', () => {
  write({ 'start/main.ts': '', 'start/expect.json': '{}', 'wrong/one/expect.json': '{}' })
  expect(read('wrong/one')).toEqual({ kind: 'code', files: { '/main.ts': '' } })
})

test('a lab is the one of the start unless an attempt brings its own', () => {
  write({
    'start/lab.json': '{"policy":"standard"}',
    'start/route.ts': 'start()',
    'solution/route.ts': 'solved()',
    'wrong/not-running/lab.json': '{"policy":"platform","running":false}',
  })
  expect(read('solution')).toMatchObject({
    kind: 'webhook',
    lab: { policy: 'standard', running: true },
    files: { '/route.ts': 'solved()' },
  })
  expect(read('wrong/not-running')).toMatchObject({
    kind: 'webhook',
    lab: { policy: 'platform', running: false },
    files: { '/route.ts': 'start()' },
  })
})

test('the kind is told by start and attempt together', () => {
  write({ 'start/order.json': '{"order":["one","two"]}', 'wrong/as-it-was/expect.json': '{}' })
  expect(read('wrong/as-it-was')).toMatchObject({ kind: 'order', file: { order: ['one', 'two'] } })
})

test('a file that cannot be read is named where it lies', () => {
  write({ 'start/order.json': '{"order":[]}', 'wrong/as-it-was/expect.json': '{}' })
  expect(() => read('wrong/as-it-was')).toThrow(/start\/order\.json: "order"/)
  write({ 'wrong/as-it-was/order.json': '{' })
  expect(() => read('wrong/as-it-was')).toThrow(/wrong\/as-it-was\/order\.json/)
})

const flowWith = (text: string) =>
  JSON.stringify({
    flow: { name: 'Hello', dialect: 'weni', cards: [{ id: 'hello', kind: 'say', text }] },
    contacts: [{ name: 'Bia', urn: 'ext:1', language: 'por', fields: {} }],
  })

test('a flow says its texts in the language asked for, and each of them must be there', () => {
  write({ 'start/flow.json': flowWith('%say-hello%'), 'solution/flow.json': '{"script":[{}]}' })
  const folder = join(course.root, exercise, 'solution')
  expect(readAttempt(folder, { 'say-hello': 'Olá, @contact.name!' })).toMatchObject({
    kind: 'flow',
    file: { flow: { cards: [{ text: 'Olá, @contact.name!' }] }, script: [{ contact: 0, answers: [] }] },
  })
  expect(() => readAttempt(folder, { 'say-bye': 'Tchau' })).toThrow(
    /solution\/flow\.json: %say-hello% has no text\. Add it under "texts".*there are: say-bye/,
  )
  write({ 'start/flow.json': flowWith('100 %done% %20') })
  expect(read('start')).toMatchObject({ file: { flow: { cards: [{ text: '100 %done% %20' }] } } })
})
