import { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Choice, partChoices } from '@/components/quiz/choice'
import { type Fact, type PlainRequest, readFact } from '@/components/quiz/fact'
import { compileLesson } from '@/lib/content/compile'
import { type Lesson, readCourse } from '@/lib/content/tree'
import { htmlLang, type Locale, locales } from '@/lib/i18n/locales'
import { rehearse } from '@/lib/practice/rehearsal'

interface Question {
  id: string
  choices: ReturnType<typeof partChoices>['choices']
}
interface Prediction extends Question {
  requests: PlainRequest[]
  fact: Fact
}

type Noted = (props: Prediction & { answer: string; children: ReactNode }) => void

/** A part of a lesson that shows nothing and only notes what it was given. */
const noting = (note: Noted) => (props: Parameters<Noted>[0]) => {
  note(props)
  return null
}

const text = ({ children }: { children?: ReactNode }) => children
const names = ['Step', 'Method', 'Aside', 'Handout', 'Misconception', 'Notes', 'Pull', 'Push', 'Term']
const parts = [
  'Exercise',
  'RequestConsole',
  'WebhookLab',
  'Race',
  'RetryTimeline',
  'SignatureLens',
  'ExpressionXray',
  'CompareMakeN8n',
  'FlowCard',
  'TakeOutside',
  'WorkflowBuilder',
  'Gauntlet',
]
const silent = noting(() => undefined)

/** Renders a lesson and gives back its questions. */
async function questionsOf(lesson: Lesson, locale: Locale) {
  const quizzes: (Question & { answer: string })[] = []
  const predictions: Prediction[] = []
  const quiz = noting((props) => quizzes.push({ ...props, choices: partChoices(props.children).choices }))
  const predict = noting((props) =>
    predictions.push({ ...props, choices: partChoices(props.children).choices }),
  )
  const { code } = await compileLesson(lesson, locale)
  const components = {
    ...Object.fromEntries(names.map((name) => [name, text])),
    ...{ Choice, Quiz: quiz, Predict: predict, ...Object.fromEntries(parts.map((name) => [name, silent])) },
  }
  renderToStaticMarkup(createElement(getMDXComponent(code), { components }))
  return { quizzes, predictions }
}

const lessons = readCourse().flatMap((unit) => unit.lessons)

describe.each(lessons.flatMap((lesson) => locales.map((l) => [`${lesson.id} ${l}`, lesson, l] as const)))(
  '%s',
  (_, lesson, locale) => {
    test('has at least one question and one prediction', async () => {
      const { quizzes, predictions } = await questionsOf(lesson, locale)
      expect(quizzes.length).toBeGreaterThan(0)
      expect(predictions.length).toBeGreaterThan(0)
    })

    test('every question has its right choice, and every choice says why', async () => {
      const { quizzes } = await questionsOf(lesson, locale)
      for (const { id, answer, choices } of quizzes) {
        expect(
          choices.map((choice) => choice.id),
          id,
        ).toContain(answer)
        expect(
          choices.filter(({ why }) => !why),
          id,
        ).toEqual([])
      }
    })

    test('what really happens is among the predictions offered', async () => {
      const { predictions } = await questionsOf(lesson, locale)
      for (const { id, choices, requests, fact } of predictions) {
        const file = {
          answers: {},
          requests: requests.map(({ method, url, headers = [], body = '' }) => ({
            method,
            url,
            headers,
            body,
          })),
          locked: [],
          predict: [],
          predictions: [],
        }
        const { exchanges } = await rehearse({ kind: 'request', file }, htmlLang[locale])
        expect(
          choices.map((choice) => choice.id),
          id,
        ).toContain(readFact(fact, exchanges))
      }
    })
  },
)
