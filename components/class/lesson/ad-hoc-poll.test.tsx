import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import type { LiveRoom } from '@/lib/live/live-room'
import { pollOf, type Snapshot } from '@/lib/live/room-scene'
import { ScreenPoll } from '../present/screen-poll.client'
import { Names } from '../report/names'
import { ReplayPoll } from '../report/replay/replay-poll.client'
import { AdHocPoll } from './ad-hoc-poll.client'

const { classLesson, classReport, exercise } = en
const draw = (part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ classLesson, classReport, exercise }}>
      {part}
    </NextIntlClientProvider>,
  )

const room = { on: () => () => {} } as unknown as LiveRoom
const scene = (more: object = {}) => ({
  'poll:ad-hoc/1': { state: 'open', round: 1 },
  'ask:ad-hoc/1': { choices: ['Yes', 'No'], anonymous: true, ...more },
})
const seat = (asked: object): Snapshot => ({
  ...{ seq: 1, state: 'live', locked: false, scene: scene(asked), fence: 0, away: false, now: 0 },
  me: { id: 'm', role: 'learner', name: 'Ana' },
})
const text = 'Is <b>200</b> enough?'
const escaped = 'Is &lt;b&gt;200&lt;/b&gt; enough?'

test('a question on the spot is read by learners, on the projector and in a replay', () => {
  expect(draw(<AdHocPoll room={room} seat={seat({ text })} />)).toContain(escaped)
  expect(draw(<ScreenPoll room={room} scene={scene({ text })} />)).toContain(escaped)
  const poll = pollOf(scene({ text }), 'ad-hoc/1')
  const names = new Names({ lessons: {}, beliefs: {} })
  expect(draw(poll && <ReplayPoll poll={poll} names={names} />)).toContain(escaped)
})

test('one that was only said aloud is still asked', () => {
  expect(draw(<AdHocPoll room={room} seat={seat({})} />)).toContain(classLesson.poll.onTheSpot)
  expect(draw(<ScreenPoll room={room} scene={scene()} />)).toContain(classLesson.poll.onTheSpot)
})

test('the projector shows what is open, in whatever order a database tells of it', () => {
  const old = {
    'poll:ad-hoc/2': { state: 'published', round: 1 },
    'ask:ad-hoc/2': { choices: ['a', 'b'], anonymous: true, text: 'Old?' },
  }
  expect(draw(<ScreenPoll room={room} scene={{ ...scene({ text }), ...old }} />)).toContain(escaped)
})
