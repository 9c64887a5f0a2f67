import { expect, test } from 'vitest'
import { compileLesson } from '@/lib/content/compile'
import { readCourse } from '@/lib/content/tree'
import { htmlLang, locales } from '@/lib/i18n/locales'
import { deliveryExchange, exampleExchange } from './handout-exchange'

const lessons = readCourse().flatMap((unit) => unit.lessons)
/** Cards and nodes ask by themselves: their lessons need no console. */
const asking = lessons.filter(({ id }) => !/^(webhooks|no-code)\//.test(id))

test('every lesson about asking has an example for its handout, the same in every language', async () => {
  for (const lesson of asking) {
    const examples = await Promise.all(
      locales.map(async (locale) => (await compileLesson(lesson, locale)).example),
    )
    expect(examples[0], lesson.id).toBeDefined()
    expect(new Set(examples.map((each) => `${each?.method} ${each?.url}`)).size, lesson.id).toBe(1)
  }
})

test('an example is really sent, and answered', async () => {
  for (const lesson of asking) {
    const { example } = await compileLesson(lesson, 'pt')
    const exchange = example && (await exampleExchange(example, htmlLang.pt))
    expect(exchange?.request.url, lesson.id).toBe(example && new URL(example.url).href)
    expect(exchange?.response?.status, lesson.id).toBeGreaterThanOrEqual(200)
  }
})

test('the delivery of a handout is answered, and signed where signatures are taught', async () => {
  const plain = await deliveryExchange('none')
  expect(plain?.response?.status).toBe(200)
  expect(plain?.request.body).toContain('CONTACT_UPDATE')
  const names = (exchange: typeof plain) => exchange?.request.headers.map(([name]) => name) ?? []
  expect(names(plain)).not.toContain('webhook-signature')
  expect(names(await deliveryExchange('standard'))).toContain('webhook-signature')
})
