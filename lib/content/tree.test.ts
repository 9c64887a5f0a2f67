import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TemporaryCourse, temporaryCourse } from './temporary-course'
import { courseRoot, findLesson, lessonParams, readCourse } from './tree'

let course: TemporaryCourse
beforeEach(() => {
  course = temporaryCourse()
})
afterEach(() => course.remove())

const ids = (root: string) => readCourse(root).flatMap((unit) => unit.lessons.map((lesson) => lesson.id))

test('a new lesson costs its own folder and nothing else', () => {
  const copy = temporaryCourse(true)
  const before = ids(courseRoot)
  const [first = ''] = before.filter((id) => id.startsWith('apis/'))
  copy.addLesson('02-apis', '00-extra')
  const read = readCourse(copy.root)
  expect(ids(copy.root)).toEqual(before.flatMap((id) => (id === first ? ['apis/extra', id] : [id])))
  expect(findLesson(read, first)?.previous?.id).toBe('apis/extra')
  expect(lessonParams(read)).toContainEqual({ locale: 'pt', unit: 'apis', lesson: 'extra' })
  copy.remove()
})

test('order comes from the digits, ids do not know them', () => {
  course.addLesson('01-first', '03-three')
  course.addLesson('01-first', '02-two')
  expect(ids(course.root)).toEqual(['first/one', 'first/two', 'first/three'])
})

test('a lesson has neighbours across units', () => {
  course.write(
    '02-second/unit.json',
    '{"title":{"en":"a","pt":"b","es":"c"},"summary":{"en":"a","pt":"b","es":"c"}}',
  )
  course.addLesson('02-second', '01-next')
  const found = findLesson(readCourse(course.root), 'second/next')
  expect([found?.previous?.id, found?.next]).toEqual(['first/one', undefined])
})

test('a missing language stops with the file and the remedy', () => {
  rmSync(join(course.root, '01-first/01-one/lesson.es.mdx'))
  expect(() => readCourse(course.root)).toThrow(
    /^Failed to read the es lesson in .*01-one\/lesson\.es\.mdx: the file is not there\. Add it: every language/,
  )
})

test('frontmatter that lacks a key stops with the key', () => {
  course.write('01-first/01-one/lesson.pt.mdx', '---\ntitle: Um\nminutes: 5\n---\n## Passo [#first]\n')
  expect(() => readCourse(course.root)).toThrow(/lesson\.pt\.mdx: "summary": .*Correct these keys\./)
})

test('an unknown key in frontmatter stops too: it is most likely a misspelt one', () => {
  course.write(
    '01-first/01-one/lesson.en.mdx',
    '---\ntitle: One\nsummary: A lesson that only a test reads.\nminutes: 5\ncover: [W01]\n---\n',
  )
  expect(() => readCourse(course.root)).toThrow(/Unrecognized key: "cover"/)
})

test('a folder that is not named as a lesson stops with an example', () => {
  course.addLesson('01-first', '2-two')
  expect(() => readCourse(course.root)).toThrow(
    /2-two: the name is not two digits.*Rename it, e\.g\. "02-http-methods"/,
  )
})

test('JSON that cannot be parsed stops with the file', () => {
  course.write('01-first/unit.json', '{"title":')
  expect(() => readCourse(course.root)).toThrow(
    /Failed to read the unit in .*unit\.json: SyntaxError.*Correct the JSON\./,
  )
})
