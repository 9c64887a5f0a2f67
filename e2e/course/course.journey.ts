// A new learner does the whole course: every lesson, question, exercise and part, from the map to the certificate.
import { gotoReady } from '../fixtures'
import { expect, test } from './course-test'
import { lessons, planOf } from './lesson-plan'
import { doPart, partsLeft } from './parts'

const learner = 'Zoë Álvarez'

test('begin on the map', async ({ desk: { page, hands, words, locale } }) => {
  await gotoReady(page, `/${locale}`)
  await hands.press(page.getByRole('link', { name: words.map.begin }))
  await expect(page).toHaveURL(new RegExp(`/${locale}/lessons/${lessons[0]?.id}$`))
})

for (const [at, lesson] of lessons.entries()) {
  test(`lesson ${lesson.id}`, async ({ desk }) => {
    const { page, hands, words, locale } = desk
    const path = `/${locale}/lessons/${lesson.id}`
    if (!page.url().endsWith(path)) await gotoReady(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.meta[locale].title)
    const plan = planOf(lesson, locale)
    const done = new Set<string>()
    const steps = page.locator('[data-step]')
    for (const step of await steps.all()) {
      const name = (await step.getAttribute('id')) ?? ''
      await test.step(`step ${name}`, async () => {
        await hands.go(step)
        const read = page.locator(`nav a[href="#${name}"]`).first()
        await expect(read, `the step ${name} counts as read`).toContainText(words.lesson.read)
        for (let next = await partsLeft(step, done); next; next = await partsLeft(step, done)) {
          const part = next
          await test.step(`${part.kind} ${part.id}`, () => doPart(desk, plan, step, part))
          done.add(`${part.kind} ${part.id}`)
        }
      })
    }
    for (const id of plan.exercises.keys()) expect([...done]).toContain(`exercise ${id}`)
    for (const id of plan.answers.keys()) expect([...done]).toContain(`quiz ${id}`)

    const next = lessons[at + 1]
    // After the last lesson there is nothing but the map.
    const onward = next
      ? page.locator('[data-lesson-end] a').last()
      : page.locator('article header a').first()
    await hands.press(onward)
    await expect(page).toHaveURL(new RegExp(next ? `/${locale}/lessons/${next.id}$` : `/${locale}$`))
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  })
}

test('the certificate', async ({ desk: { page, hands, words, locale } }) => {
  await gotoReady(page, `/${locale}`)
  await hands.press(page.getByRole('link', { name: words.completed.card.title }))
  await expect(page.locator('[data-paper]')).toBeVisible()
  const left = await page.locator('[data-left]').evaluateAll((all) => all.map(({ dataset }) => dataset.left))
  expect(left, 'what is left of the course').toEqual([])
  const paper = page.locator('[data-paper=certificate]')
  await expect(paper.getByRole('heading', { name: words.completed.certificate })).toBeVisible()
  await hands.write(page.getByRole('textbox', { name: words.completed.name }), learner)
  await expect(paper.locator('[data-name]')).toHaveText(learner)
  await page.reload()
  await expect(paper.locator('[data-name]')).toHaveText(learner)
  await expect(page.locator('[data-left]')).toHaveCount(0)
})
