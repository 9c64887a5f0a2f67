import { afterEach, beforeEach, expect, test } from 'vitest'
import { compileLesson } from './compile'
import { type TemporaryCourse, temporaryCourse } from './temporary-course'
import { readCourse } from './tree'

let course: TemporaryCourse
beforeEach(() => {
  course = temporaryCourse()
})
afterEach(() => course.remove())

const head = '---\ntitle: One\nsummary: A lesson that only a test reads.\nminutes: 5\n---\n'

function compile(body: string) {
  course.write('01-first/01-one/lesson.en.mdx', head + body)
  const lesson = readCourse(course.root)[0]?.lessons[0]
  if (!lesson) throw new Error('the temporary course has no lesson')
  return compileLesson(lesson, 'en')
}

test('every level-2 heading becomes a step with its written id', async () => {
  const { steps, code } = await compile('\n## Look *closely* [#look]\n\ntext\n\n## And again [#again]\n')
  expect(steps).toEqual([
    { id: 'look', title: 'Look closely' },
    { id: 'again', title: 'And again' },
  ])
  expect(code).toMatch(/id:\s*"again"/)
})

test.each([
  ['\n## No id here\n', /line \d+: the step "No id here" has no id; write it behind the title/],
  ['\n## One [#same]\n\n## Two [#same]\n', /the step id "same" stands twice/],
  ['\n## Step [#step]\n\n<Race seed={1} />\n', /line \d+: <Race> has no id; write it out/],
  ['\n## Step [#step]\n\n<Race id="a" />\n\n<Gauntlet id="a" />\n', /the part id "a" stands twice/],
  ['\njust text\n', /there is no level-2 heading, so no step/],
  ['\n## Step [#step]\n\n<Open>\n', /Expected a closing tag for `<Open>`/],
  ['\n## Step [#step]\n\n{1 +}\n', /Could not parse expression/],
])('a mistake in MDX stops with the file and the cause: %j', async (body, cause) => {
  const failure = await compile(body).catch((error: Error) => error.message)
  expect(failure).toMatch(/^Failed to compile the lesson in .*lesson\.en\.mdx: /)
  expect(failure).toMatch(cause)
  expect(failure).toMatch(/Correct the MDX at that place\.$/)
})

test('parts with checks of their own are noted wherever they stand, others are not', async () => {
  const { parts } = await compile(
    '\n## Step [#step]\n\n<Gauntlet id="hour" seed={1} />\n\n<Aside>\n<Race id="day" />\n</Aside>\n\n<WebhookLab id="lab" />\n',
  )
  expect(parts).toEqual([
    { name: 'Gauntlet', id: 'hour' },
    { name: 'Race', id: 'day' },
  ])
})

test('tables and highlighted code are ready when the page is built', async () => {
  const { code } = await compile(
    '\n## Step [#step]\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```json\n{"a": 1}\n```\n',
  )
  expect(code).toContain('"table"')
  expect(code).toContain('shiki')
  expect(code).toContain('--shiki-dark')
})

test('the first request of a lesson is its example, the others are not', async () => {
  const part = (id: string, url: string) =>
    `<RequestConsole id="${id}" preset={{ method: 'GET', url: '${url}', headers: [['Accept', 'text/html']] }} />\n\n`
  const { example } = await compile(
    `\n## Step [#step]\n\n${part('a', 'https://one.example')}${part('b', 'https://two.example')}`,
  )
  expect(example).toEqual({
    method: 'GET',
    url: 'https://one.example',
    headers: [['Accept', 'text/html']],
    body: '',
  })
  expect((await compile('\n## Step [#step]\n\ntext\n')).example).toBeUndefined()
})
