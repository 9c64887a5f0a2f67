import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'
import { plainText, stepTexts } from './plain-text'

const lessons = readCourse().flatMap((unit) => unit.lessons)
const step = (body: string) => stepTexts(`---\ntitle: One\n---\n\n## A *title* [#one]\n\n${body}\n`)[0]

test('the words stay, the signs go', () => {
  expect(plainText('A **bold** word, `code * here`, and [a link](/en).\n\n- one\n- two')).toBe(
    'A bold word, code * here, and a link. one two',
  )
  expect(plainText('| In | Out |\n| --- | :-- |\n| a | `b` |')).toBe('In Out a b')
})

test('a step is its heading and all until the next', () => {
  const source = '---\ntitle: x\n---\n\n## One [#one]\n\nfirst\n\n## Two [#two]\n\nsecond\n'
  expect(stepTexts(source)).toEqual([
    { id: 'one', title: 'One', text: 'first', exercises: [] },
    { id: 'two', title: 'Two', text: 'second', exercises: [] },
  ])
  expect(step('x')?.title).toBe('A title')
})

test('parts leave the words within them, whatever their attributes hold', () => {
  expect(step('You <Pull>ask</Pull>, `<Pull>` is code.')?.text).toBe('You ask, <Pull> is code.')
  expect(step('<Choice id="a" why="more > less {">yes</Choice>')?.text).toBe('yes')
  expect(step("<RequestConsole\n  preset={{ url: 'https://a.example/?b>c' }}\n/>\nafter")?.text).toBe('after')
})

test('what a reader does not see is not searched, a belief is', () => {
  expect(step('<Notes minutes={1}>\nask them\n</Notes>\nprose\n\n```json\n{"a": 1}\n```')?.text).toBe('prose')
  expect(step('<Misconception belief="Status 200 means it worked.">\nNo.\n</Misconception>')?.text).toBe(
    'Status 200 means it worked. No.',
  )
})

test('exercises are named', () => {
  expect(step('<Exercise slug="create-once" />')?.exercises).toEqual(['create-once'])
})

test.each(
  lessons.flatMap((lesson) => locales.map((locale) => [`${lesson.id} ${locale}`, lesson, locale] as const)),
)('%s: every step has its words, and none of the signs', async (_, lesson, locale) => {
  const found = stepTexts(readFileSync(join(lesson.folder, `lesson.${locale}.mdx`), 'utf8'))
  const { steps } = await compileLesson(lesson, locale)
  expect(found.map(({ id, title }) => ({ id, title }))).toEqual(steps)
  for (const { id, text, exercises } of found) {
    expect(text.length + exercises.length, id).toBeGreaterThan(0)
    expect(text, id).not.toMatch(/<\/?[A-Z]\w+|\b(?:why|preset|slug)=|\*\*|\]\(|^\|| \| /)
  }
})
