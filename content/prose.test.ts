import { expect, test } from 'vitest'
import { readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import { type LessonTree, lessonTrees } from './lesson-tree'
import { exercisePassages, lessonPassages, type Passage, sentencesOf, wordsOf } from './passages'
import { partsOf } from './skeleton'

const longest = 30
const wordsPerMinute = 200
/** Minutes at each part where the reader does something. */
const doing = 2
const handsOn: ReadonlySet<string> = new Set([
  'Exercise',
  'RequestConsole',
  'WebhookLab',
  'Race',
  'RetryTimeline',
  'SignatureLens',
  'ExpressionXray',
  'CompareMakeN8n',
  'FlowCard',
  'WorkflowBuilder',
  'Gauntlet',
])

const course = readCourse()
const lessons = await lessonTrees()

/** Everything a lesson says: on its page, in the lists of lessons, in its exercises. */
function passagesOf({ lesson, locale, tree }: LessonTree): Passage[] {
  const { title, summary } = lesson.meta[locale]
  return [
    ...[title, summary].map((text) => ({
      where: 'frontmatter',
      kind: 'heading' as const,
      text,
      standsOut: '',
    })),
    ...lessonPassages(tree),
    ...exercisePassages(lesson, locale),
  ]
}

const count = (passages: Passage[]) => passages.flatMap(({ text }) => wordsOf(text)).length

/** @returns minutes of a reader who skips the trainer's notes and does everything once */
function minutesOf({ lesson, locale, tree }: LessonTree): number {
  const page = lessonPassages(tree).filter(({ kind }) => kind !== 'aside')
  const tasks = exercisePassages(lesson, locale).filter(({ where }) => / (?:task|explanation)$/.test(where))
  const parts = partsOf(tree).filter(({ name }) => handsOn.has(name ?? ''))
  return (count(page) + count(tasks)) / wordsPerMinute + doing * parts.length
}

test.each(locales)(`%s: no sentence is longer than ${longest} words`, (locale: Locale) => {
  const inLessons = lessons
    .filter((lesson) => lesson.locale === locale)
    .flatMap((lesson) => passagesOf(lesson).map((passage) => ({ name: lesson.name, ...passage })))
  const inUnits = course.map(({ slug, summary }) => ({ name: slug, where: 'unit', text: summary[locale] }))
  const long = [...inLessons, ...inUnits].flatMap(({ name, where, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > longest)
      .map((sentence) => `${name}, ${where}: ${wordsOf(sentence).length} words: ${sentence}`),
  )
  expect(long).toEqual([])
})

test('a lesson takes no less time than its text needs, and no more than twice that', () => {
  const wrong = lessons.flatMap((each) => {
    const least = Math.floor(minutesOf(each))
    const { minutes } = each.lesson.meta[each.locale]
    if (minutes >= least && minutes <= 2 * least) return []
    return [`${each.name}: ${minutes} minutes said, ${least} to ${2 * least} fit`]
  })
  expect(wrong).toEqual([])
})

test('sentences end where a reader takes a breath, and code is one word', () => {
  expect(sentencesOf('He asks: “Why?” Then `GET /a. b` goes out. 1.5 km…')).toEqual([
    'He asks: “Why?”',
    'Then □ goes out.',
    '1.5 km…',
  ])
  expect(wordsOf('□ — two, 3 & four')).toEqual(['□', 'two,', '3', 'four'])
})
