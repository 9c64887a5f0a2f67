import { expect, test } from 'vitest'
import { experimentHref } from '@/components/misconception/experiment-href'
import { requestInLink } from '@/components/request-console/link-codec'
import { compileLesson } from '@/lib/content/compile'
import { readMisconceptions } from '@/lib/content/misconceptions'
import { temporaryCourse } from '@/lib/content/temporary-course'
import { readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import { detectors } from '@/lib/practice/misconceptions'
import { createWorld } from '@/mocks/world'
import { sentencesOf } from './passages'
import { sameCode } from './skeleton'
import { copiedSentences, foreignWords } from './untranslated'

const cards = [...readMisconceptions()]
const textsOf = (locale: Locale) =>
  cards.flatMap(([id, { belief, shown, refutation, experiment }]) =>
    [belief, shown, refutation, experiment.text].map((text) => ({ id, text: text[locale] })),
  )

test('every card has its detector, and every detector its card', () => {
  expect(cards.map(([id]) => id).sort()).toEqual([...detectors.keys()].sort())
})

test.each(locales)('%s: a refutation is two to four sentences, none longer than 30 words', (locale) => {
  const counts = cards.map(([id, { refutation }]) => [id, sentencesOf(refutation[locale]).length])
  expect(counts.filter(([, count]) => Number(count) < 2 || Number(count) > 4)).toEqual([])
  const long = textsOf(locale).flatMap(({ text }) => sentencesOf(text))
  expect(long.filter((sentence) => sentence.split(/\s+/).length > 30)).toEqual([])
})

test.each(locales)('%s: no card is left in another language', (locale) => {
  const english = new Set(textsOf('en').flatMap(({ text }) => sentencesOf(text)))
  const foreign = textsOf(locale).flatMap(({ id, text }) =>
    foreignWords(text, locale).map((word) => [id, word]),
  )
  expect(foreign).toEqual([])
  if (locale !== 'en')
    expect(textsOf(locale).flatMap(({ text }) => copiedSentences(text, english))).toEqual([])
})

test('a card shows the same code in every language', () => {
  const codeIn = (locale: Locale) =>
    textsOf(locale).map(({ id, text }) => [id, (text.match(/`[^`]*`/g) ?? []).map(sameCode).sort().join(' ')])
  for (const locale of locales) expect(codeIn(locale)).toEqual(codeIn('en'))
})

test('an experiment in a lesson is at a step that there is', async () => {
  const lessons = readCourse().flatMap((unit) => unit.lessons)
  const steps = await Promise.all(
    lessons.map(async (lesson) =>
      (await compileLesson(lesson, 'en')).steps.map((s) => `${lesson.id}#${s.id}`),
    ),
  )
  const lost = cards.flatMap(([id, { experiment }]) =>
    'step' in experiment && !steps.flat().includes(experiment.step) ? [`${id}: ${experiment.step}`] : [],
  )
  expect(lost).toEqual([])
})

const requests = cards.flatMap(([id, { experiment }]) =>
  'request' in experiment ? [[id, experiment] as const] : [],
)

test.each(requests)(
  '%s: the practice world answers the experiment as the card says',
  async (_, experiment) => {
    const { method, url, headers, body } = experiment.request
    const world = createWorld()
    const answer = await world.send(new Request(url, { method, headers, body: body || undefined }), {
      kind: 'console',
    })
    expect(answer.status).toBe(experiment.status)
  },
)

test.each(requests)('%s: its link opens the playground with that very request', (_, experiment) => {
  const href = experimentHref(experiment, 'pt')
  expect(href.startsWith('/pt/playground#request=')).toBe(true)
  const draft = requestInLink(href.slice(href.indexOf('#')))
  expect(draft).toMatchObject({ method: experiment.request.method, url: experiment.request.url })
})

test('an experiment in a lesson is linked in the language of the reader', () => {
  const words = { en: 'a', pt: 'b', es: 'c' }
  expect(experimentHref({ text: words, step: 'apis/endpoints#parts' }, 'es')).toBe(
    '/es/lessons/apis/endpoints#parts',
  )
})

test('a card without one of the languages stops with the key', () => {
  const course = temporaryCourse()
  const words = { en: 'a', pt: 'b', es: 'c' }
  const card = {
    belief: { en: 'a', pt: 'b' },
    shown: words,
    refutation: words,
    experiment: { text: words, step: 'a/b#c' },
  }
  course.write('misconceptions/one.json', JSON.stringify(card))
  expect(() => readMisconceptions(`${course.root}/misconceptions`)).toThrow(/one\.json: "belief\.es"/)
  course.remove()
})
