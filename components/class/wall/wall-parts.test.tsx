import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import en from '@/content/messages/en.json'
import { foldWall } from '@/lib/live-wall/fold-wall'
import { readChange } from '@/lib/live-wall/read-change'
import { tilesOf } from '@/lib/live-wall/tiles'
import { emptyWall } from '@/lib/live-wall/wall'
import { BarsTable } from './bars-table.client'
import { CountsBar } from './counts-bar.client'
import { DeliveryWall } from './delivery-wall.client'
import { HandQueue } from './hand-queue.client'
import { PollCard } from './poll-card.client'
import { QuestionList } from './question-list.client'
import { TileList } from './tile-list.client'
import { TileTable } from './tile-table.client'

const draw = (part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={{ classWall: en.classWall }}
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

const fire = {
  fire: 'f',
  event: 'MESSAGE_RECEIVED',
  sends: [{ after: 0 }, { after: 2_500, fault: 'tampered' }],
  at: 1,
}
const receipt = (member: string, n: number, status: number) => ({
  ...{ fire: 'f', member, n, attempt: 1 },
  receipt: { status, milliseconds: 9 },
})
const wall = foldWall(
  emptyWall,
  readChange({
    at: 1,
    members: [
      { id: 'a', name: 'Ana <b>bold</b>' },
      { id: 'b', name: 'Bob' },
    ],
    present: ['a'],
    progress: [
      { member: 'a', step: 'x', state: 'done', detail: {} },
      { member: 'b', step: 'x', state: 'failing', detail: { failing: ['token', 'body'], runs: 4 } },
    ],
    hands: [{ member: 'b', step: 'x', note: 'Why 401?', shown: { method: 'GET', url: '/a' }, at: 60_000 }],
    requests: [{ member: 'a', step: 'x', request: { method: 'POST', url: '/a' } }],
    fires: [fire],
    deliveries: [receipt('a', 0, 200), receipt('a', 1, 401), receipt('b', 0, 200), receipt('b', 1, 200)],
  }),
)
const checks = { token: 'The request carries the token.' }
const tiles = tilesOf(wall, 'x')

test('a tile says its state in words, the first check that fails, and who is away; names are text only', () => {
  const list = (
    <TileList tiles={tiles} checks={checks} compact={false} chosen={undefined} onChoose={vi.fn()} />
  )
  const text = read(list)
  expect(text).toContain('Bob stuck · The request carries the token. +1 · away')
  expect(text).toContain('hand raised')
  expect(draw(list)).not.toContain('<b>bold')
  expect(text).toContain('Ana &lt;b&gt;bold&lt;/b&gt; done')
})

test('the table has the same rows as the tiles, all checks in words', () => {
  const text = read(<TileTable tiles={tiles} checks={checks} />)
  expect(text).toContain('Name State Checks that fail Tries Hand raised In the room')
  expect(text).toMatch(/Bob ! stuck The request carries the token\.; body 4 yes away/)
})

test('the counts say how many are done of how many', () => {
  const counts = { stuck: 1, failing: 0, none: 0, working: 2, done: 24 }
  expect(read(<CountsBar counts={counts} filter={undefined} onFilter={vi.fn()} />)).toContain('24 of 27 done')
})

test('a bar is a row with its number', () => {
  const bars = [{ id: 'token', count: 7 }]
  const text = read(
    <BarsTable caption="Checks" heads={['What', 'Learners']} bars={bars} names={checks} most={9} />,
  )
  expect(text).toContain('What Learners The request carries the token. 7')
})

test('a raised hand shows its note, its request and what the requests that worked have', () => {
  const subject = { id: 'x', step: 's', title: 'Send a message', checks }
  const text = read(
    <HandQueue wall={wall} subjects={[subject]} now={180_000} busy={false} onResolve={vi.fn()} />,
  )
  expect(text).toContain('Bob Send a message · 2 minutes ago')
  expect(text).toContain('Why 401?')
  expect(text).toContain('The method is GET ; theirs is POST .')
  expect(text).not.toContain('Ana')
})

test('questions are the room’s: nobody is named', () => {
  const questions = [{ id: 'q', text: 'Is it <i>safe</i>?', at: 1 }]
  expect(read(<QuestionList questions={questions} busy={false} onAnswered={vi.fn()} />)).toContain(
    'Is it &lt;i&gt;safe&lt;/i&gt;? Answered',
  )
})

test('the delivery wall tells who was fooled; for the projector it names nobody', () => {
  const { learners, deliveries } = wall
  const one = { ...fire }
  const named = read(<DeliveryWall fire={one} learners={learners} deliveries={deliveries} />)
  expect(named).toContain('✓ 1 all right × 1 with trouble … 0 still waited for')
  expect(named).toMatch(/Bob ✓ taken ! forgery believed/)
  expect(named).toContain('2. after 2.5 s · tampered with (to be refused) 1 1 0')
  const nameless = read(<DeliveryWall fire={one} learners={learners} deliveries={deliveries} names={false} />)
  expect(nameless).not.toMatch(/Bob|Ana/)
  expect(nameless).toContain('forgery believed')
})

const quiz = {
  id: 'a/b/q',
  question: 'What does `401` say?',
  choices: [
    { id: 'who', label: 'Who are you?' },
    { id: 'no', label: 'No.' },
  ],
}
const sending = { busy: false, refused: undefined, send: vi.fn() }
const poll = { id: quiz.id, round: 1, choices: ['who', 'no'], anonymous: true }

test('an open poll tells how many voted, not what for; it can only be closed', () => {
  const text = read(<PollCard quiz={quiz} poll={{ ...poll, state: 'open' }} voters={5} sending={sending} />)
  expect(text).toContain('Round 1 is open: 5 votes so far.')
  expect(text).toContain('Close the vote')
  expect(text).not.toMatch(/Show the result|Vote again|%/)
})

test('a closed poll can be shown or voted on again', () => {
  const text = read(<PollCard quiz={quiz} poll={{ ...poll, state: 'closed' }} voters={5} sending={sending} />)
  expect(text).toContain('Show the result to the room')
  expect(text).toContain('Vote again')
})
