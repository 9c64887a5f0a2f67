import { createElement, Fragment, isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { readCourse } from '@/lib/content/tree'
import { locales } from '@/lib/i18n/locales'
import { askedQuestions } from './questions'

const course = readCourse()
const lessons = course.flatMap((unit) => unit.lessons)
const asked = Object.fromEntries(
  await Promise.all(locales.map(async (locale) => [locale, await askedQuestions(course, locale)] as const)),
)
const markup = (node: ReactNode) => renderToStaticMarkup(createElement(Fragment, null, node))

test('every lesson has questions that can come back, each once', () => {
  const ids = asked.en?.map(({ id }) => id) ?? []
  expect(new Set(ids).size).toBe(ids.length)
  expect(lessons.map(({ id }) => id).filter((id) => !ids.some((q) => q.startsWith(`${id}/`)))).toEqual([])
})

test('the same questions come back in every language, from the same steps', () => {
  const shape = (locale: string) =>
    asked[locale]?.map(({ id, step, answer, choices }) => [id, step, answer, choices.map((c) => c.id)])
  expect(shape('pt')).toEqual(shape('en'))
  expect(shape('es')).toEqual(shape('en'))
})

test.each(locales)('%s: each has its step, its words, its right choice and reasons for all', (locale) => {
  for (const { id, step, answer, question, choices } of asked[locale] ?? []) {
    expect(step, id).not.toBe('')
    expect(markup(question).replace(/<[^>]+>/g, '').length, id).toBeGreaterThan(20)
    expect(
      choices.map((choice) => choice.id),
      id,
    ).toContain(answer)
    for (const choice of choices) expect([markup(choice.label), choice.why], id).not.toContain('')
  }
})

test('code in a question stays code', () => {
  const lost = asked.en?.find(({ id }) => id === 'apis/http-methods/lost-answer')
  expect(markup(lost?.question)).toContain('<code>POST /chat/v1/message/send</code>')
  expect(isValidElement(lost?.choices[0]?.label) || typeof lost?.choices[0]?.label === 'string').toBe(true)
})
