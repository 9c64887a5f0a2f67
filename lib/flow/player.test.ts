import { expect, test } from 'vitest'
import { listenAt } from '@/mocks/receivers'
import { createWorld } from '@/mocks/world'
import type { Card, Play } from './flow'
import {
  codes,
  createContact,
  eventsOf,
  flowOf,
  joao,
  nina,
  played,
  said,
  say,
  shopUrl,
} from './flow-fixtures'
import { FlowPlayer } from './player'
import { rehearseFlow } from './rehearse-flow'
import { worldStage } from './stage'

const ask = (next?: string): Card => ({
  id: 'ask',
  kind: 'ask',
  text: 'How many, @contact.first_name?',
  result: 'How Many',
  next,
})

const branch: Card = {
  id: 'branch',
  kind: 'branch',
  operand: '@results.how_many',
  cases: [
    { test: 'has_number_between', arguments: ['1', '@(5 + 4)'], category: 'Few', next: 'few' },
    { test: 'has_number_gt', arguments: ['9'], category: 'Many', next: 'many' },
    { test: 'has_any_word', arguments: ['none nothing'], category: 'None', next: 'none' },
  ],
  other: 'other',
}
const ends = ['few', 'many', 'none', 'other'].map((id) => say(id, id))
const order = flowOf(ask('branch'), branch, ...ends)

test('a flow that asks waits for the contact and says what it waits at', async () => {
  const play = await played(order)
  expect(play).toMatchObject({ state: 'waiting', card: 'ask', results: {} })
  expect(said(play)).toEqual(['How many, Ana?'])
})

test.each([
  ['3', 'Few', 'few'],
  ['about 9', 'Few', 'few'],
  ['12', 'Many', 'many'],
  ['Nothing!', 'None', 'none'],
  ['who knows', 'Other', 'other'],
])('the answer %j takes the first case that fits: %s', async (answer, category, last) => {
  const play = await played(order, { answers: [answer] })
  expect(play.state).toBe('done')
  expect(eventsOf(play, 'branched')).toEqual([{ kind: 'branched', card: 'branch', category }])
  expect(said(play).at(-1)).toBe(last)
  expect(play.results.how_many).toEqual({
    name: 'How Many',
    value: answer,
    category: 'All Responses',
    input: answer,
  })
})

test('what was said stands in order, with who said it and at which card', async () => {
  const play = await played(order, { answers: ['3'] })
  expect(eventsOf(play, 'line').map(({ line }) => line)).toEqual([
    { who: 'flow', text: 'How many, Ana?', card: 'ask' },
    { who: 'contact', text: '3', card: 'ask' },
    { who: 'flow', text: 'few', card: 'few' },
  ])
})

test('of a long answer the result keeps 640 characters', async () => {
  const play = await played(flowOf(ask()), { answers: ['x'.repeat(1_000)] })
  expect(play.results.how_many?.value).toHaveLength(640)
})

test('@input.text is what the contact wrote last', async () => {
  const flow = flowOf(ask('echo'), say('echo', 'You wrote @input.text'))
  expect(said(await played(flow, { answers: ['olá "you"'] })).at(-1)).toBe('You wrote olá "you"')
})

test('an operand that fails is logged once, and the other way is taken', async () => {
  const play = await played(flowOf({ ...branch, operand: '@results.missing' } as Card, ...ends))
  expect(codes(play)).toEqual(['no-such-property'])
  expect(said(play)).toEqual(['other'])
})

test('a circle ends after 100 cards with an error that says so', async () => {
  const play = await played(flowOf(say('a', 'tick', 'b'), say('b', 'tock', 'a')))
  expect(said(play)).toHaveLength(100)
  expect(play.state).toBe('done')
  expect(eventsOf(play, 'error')).toMatchObject([{ code: 'flow.too-many-steps', values: { most: 100 } }])
})

test('exactly 100 cards are no circle', async () => {
  const cards = Array.from({ length: 100 }, (_, at) => say(`c${at}`, 'x', at < 99 ? `c${at + 1}` : undefined))
  expect(codes(await played(flowOf(...cards)))).toEqual([])
})

test('each answer begins the count anew: a conversation may go on for ever', async () => {
  const loop = flowOf(ask('thanks'), say('thanks', 'Thanks.', 'ask'))
  const play = await played(loop, { answers: Array.from({ length: 120 }, () => 'more') })
  expect(play.state).toBe('waiting')
  expect(codes(play)).toEqual([])
})

test('a call that is answered again and again in a circle ends too', async () => {
  const world = createWorld()
  listenAt(world, 'shop.hooks.example', () => new Response('{}'))
  const call = createContact({ url: shopUrl, headers: [], success: 'call' })
  const play = await played(flowOf(call), { world })
  expect(eventsOf(play, 'called')).toHaveLength(100)
  expect(codes(play)).toEqual(['flow.too-many-steps'])
})

test('a flow with a problem is not begun: it says what is wrong and where', async () => {
  const play = await played(flowOf(say('a', 'hello', 'nowhere')))
  expect(play.state).toBe('done')
  expect(play.events).toEqual([
    { kind: 'error', card: 'a', setting: 'next', code: 'card.leads-nowhere', values: { to: 'nowhere' } },
  ])
})

test('a play that was stopped takes no answer, and one that ended cannot be stopped', async () => {
  const player = new FlowPlayer(worldStage(createWorld()), order, nina)
  await player.begin()
  player.stop()
  await player.answer('3')
  expect(player.get()).toMatchObject({ state: 'stopped', results: {} })
  const ended = new FlowPlayer(worldStage(createWorld()), flowOf(say('a', 'hi')), nina)
  await ended.begin()
  ended.stop()
  expect(ended.get().state).toBe('done')
})

test('what comes back after a play was stopped is not written into it', async () => {
  const world = createWorld()
  let answer = (_: Response) => {}
  const arrived = new Promise<void>((resolve) => {
    listenAt(world, 'shop.hooks.example', () => {
      resolve()
      return new Promise((give) => {
        answer = give
      })
    })
  })
  const player = new FlowPlayer(
    worldStage(world),
    flowOf(createContact({ url: shopUrl, headers: [], success: 'good' }), say('good', 'hi')),
    nina,
  )
  const ended = player.begin()
  await arrived
  player.stop()
  answer(new Response('{}'))
  await ended
  expect(player.get()).toMatchObject({ state: 'stopped', events: [] })
})

test('an empty answer is none', async () => {
  const play = await played(order, { answers: ['  '] })
  expect(play.state).toBe('waiting')
})

test('whoever listens is told of every step, and each play is a new object', async () => {
  const player = new FlowPlayer(worldStage(createWorld()), flowOf(say('a', '1', 'b'), say('b', '2')), nina)
  const seen: Play[] = []
  const forget = player.subscribe(() => seen.push(player.get()))
  await player.begin()
  forget()
  expect(seen.map(({ events, state }) => [events.length, state])).toEqual([
    [1, 'running'],
    [2, 'running'],
    [2, 'done'],
  ])
})

test('a rehearsal plays each scene of its script on one world', async () => {
  const world = createWorld()
  const flow = flowOf(ask('call'), createContact({ success: undefined, failure: undefined }))
  const plays = await rehearseFlow(
    flow,
    [
      { contact: nina, answers: ['1', 'nobody asked'] },
      { contact: joao, answers: [] },
      { contact: joao, answers: ['2'] },
    ],
    world,
  )
  expect(plays.map(({ state, contact }) => [contact.name, state])).toEqual([
    ['Ana "Nina" Prado', 'done'],
    ['João Lima', 'waiting'],
    ['João Lima', 'done'],
  ])
  expect(world.log.entries().map(({ response }) => response?.status)).toEqual([201, 201])
})
