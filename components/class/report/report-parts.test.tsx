import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import type { ClassReport } from '@/lib/live/class-report'
import { Asked } from './asked.client'
import { Attendance } from './attendance.client'
import { Fired } from './fired.client'
import { Names } from './names'
import { PollResults } from './poll-results.client'
import { ReplayPoll } from './replay/replay-poll.client'
import { Results } from './results.client'
import { StepTimes } from './step-times.client'
import type { ReportRead } from './use-report'

const draw = (part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={{ classReport: en.classReport }}
      onError={(error) => {
        throw error
      }}
    >
      {part}
    </NextIntlClientProvider>,
  )
const read = (part: ReactNode): string =>
  draw(part)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

const exercise = 'webhooks/verify/refuse'
const learner = {
  ...{ id: 'a', name: 'Ana <i>x</i>', joined: 0, lastSeen: null, minutes: 41.4, hands: 1, questions: 0 },
  progress: { [exercise]: 'done', 'webhooks/verify#goal': 'done' },
}
const report: ClassReport = {
  ...{ lessons: ['webhooks/verify'], locale: 'en', state: 'ended', made: 0, started: 0, ended: 3_600_000 },
  learners: [learner],
  exercises: [
    {
      ...{ id: exercise, working: 0, failing: 3, done: 24, stuck: 1 },
      checks: [{ check: 'token', learners: 4 }],
      beliefs: [{ belief: 'delivered-once', learners: 2 }],
    },
  ],
  steps: [{ lesson: 'webhooks/verify', step: 'goal', milliseconds: 420_000, visits: 1 }],
  polls: [
    {
      ...{ poll: 'webhooks/verify/q', round: 2, choices: ['yes', 'no'], anonymous: true, published: true },
      totals: { yes: 9, no: 0 },
    },
  ],
  fires: [
    {
      ...{ fire: 'f', at: 60_000, event: 'SESSION_NEW', faults: ['tampered'] },
      receipts: [{ member: 'a', n: 0, attempts: 1, status: 200, milliseconds: 9, right: true }],
    },
  ],
  questions: [{ text: 'Why <b>twice</b>?', at: 0, answered: true }],
}
const names = new Names({
  lessons: {
    'webhooks/verify': {
      title: 'Verify',
      steps: [
        {
          ...{ id: 'goal', title: 'The goal' },
          exercises: [
            { id: exercise, title: 'Refuse the forged', checks: { token: 'It asks for the `token`.' } },
          ],
          quizzes: [
            {
              ...{ id: 'webhooks/verify/q', question: 'Is it safe?' },
              choices: [{ id: 'yes', label: 'Yes, it is' }],
            },
          ],
        },
      ],
    },
  },
  beliefs: { 'delivered-once': 'It comes once.' },
})
const all: ReportRead = { report, names, plan: { 'webhooks/verify': { goal: 5 } } }

test('attendance counts exercises, not steps; names are text only', () => {
  const part = <Attendance report={report} />
  expect(read(part)).toMatch(/Ana &lt;i&gt;x&lt;\/i&gt; \d\d:\d\d – 41 1 of 1 1 0/)
  expect(draw(part)).not.toContain('<i>')
})

test('exercises, checks and beliefs are called what the lesson calls them', () => {
  const text = read(<Results read={all} />)
  expect(text).toContain('Refuse the forged 24 3 1 0')
  expect(text).toContain('It asks for the token . Refuse the forged 4')
  expect(text).toContain('It comes once. Refuse the forged 2')
})

test('a step stands beside its plan', () => {
  expect(read(<StepTimes read={all} />)).toContain('The goal Verify 7 5 +2 1')
  expect(read(<StepTimes read={{ ...all, plan: {} }} />)).toContain('The goal Verify 7 – – 1')
})

test('a poll tells votes for each choice, also of the choice nobody took', () => {
  const text = read(<PollResults read={all} />)
  expect(text).toContain('Is it safe? 2 9 Yes, it is 0 no anonymous, shown to the room')
})

test('a fire tells what happened to it and how many were right', () => {
  expect(read(<Fired read={all} />)).toMatch(/SESSION_NEW \d\d:\d\d tampered with 1 of 1 1 of 1/)
})

test('an empty part says so instead of drawing a table', () => {
  const part = <Asked questions={[]} />
  expect(read(part)).toContain('Nobody asked in words.')
  expect(draw(part)).not.toContain('<table')
})

test('what is not known by name keeps its id', () => {
  const unknown = new Names({ lessons: {}, beliefs: {} })
  expect(unknown.exercise('a/b/c')).toBe('a/b/c')
  expect(unknown.check('a/b/c', 'token')).toBe('token')
  expect(unknown.question('a/b/q')).toBeUndefined()
})

const poll = { id: 'webhooks/verify/q', round: 1, choices: ['yes', 'no'], anonymous: true }

test('in a replay the room’s votes come only when they came then', () => {
  const open = read(<ReplayPoll poll={{ ...poll, state: 'closed' }} names={names} />)
  expect(open).toContain('Answer for yourself')
  expect(open).not.toContain('in the class')
  const shown = read(<ReplayPoll poll={{ ...poll, state: 'published', totals: { yes: 3 } }} names={names} />)
  expect(shown).toContain('Yes, it is 3 of 3 in the class')
})
