import { expect, test } from 'vitest'
import type { Exchange, LoggedEvent } from '@/mocks/wire-log'
import { mostDrawn, type SequenceLayout, sequenceLayout } from './sequence-layout'
import { indexed, timelineOf } from './timeline'
import { delivery, event, request } from './wire-fixtures'

function drawing(
  entries: readonly Exchange[],
  events: readonly LoggedEvent[] = [],
  room = 900,
): SequenceLayout {
  const timeline = indexed(timelineOf(entries, events))
  return sequenceLayout(timeline.rows, timeline, room)
}

const story = ({ steps }: SequenceLayout) => steps.map(({ kind, id }) => `${kind} ${id}`)

test('a request goes to its host and the response comes back, further down', () => {
  const { steps, lifelines } = drawing([request('x1', 1)])
  expect(lifelines.map(({ key }) => key)).toEqual(['sender:console', 'host:api.wts.chat'])
  const [out, back] = steps
  if (out?.kind !== 'request' || back?.kind !== 'response') throw new Error('no arrows')
  expect([out.fromX, out.toX]).toEqual(lifelines.map(({ x }) => x))
  expect([back.fromX, back.toX]).toEqual([out.toX, out.fromX])
  expect(back.y).toBeGreaterThan(out.y)
})

test('senders stand left of hosts, receivers come in the order they appear', () => {
  const code = request('x3', 3, { origin: { kind: 'code' } })
  const { lifelines } = drawing([request('x1', 1), delivery('x2', 2), code])
  expect(lifelines.map(({ key }) => key)).toEqual([
    'sender:console',
    'sender:code',
    'host:api.wts.chat',
    'host:shop.hooks.example',
  ])
  const places = lifelines.map(({ x }) => x)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
})

test('two requests under way at once are drawn as their messages crossed', () => {
  const slow = request('x1', 1, { duration: 10 })
  expect(story(drawing([slow, request('x2', 2, { duration: 3 })]))).toEqual([
    'request x1',
    'request x2',
    'response x2',
    'response x1',
  ])
})

test('at one moment an event is drawn before the answer to its cause, and a new request after it', () => {
  const quick = { duration: 0 }
  expect(story(drawing([request('x1', 1, quick), request('x2', 1, quick)], [event('e1', 1, 'x1')]))).toEqual([
    'request x1',
    'event e1',
    'response x1',
    'request x2',
    'response x2',
  ])
})

test('a delivery leaves the host its event happened at, and cause lines join request, event and delivery', () => {
  const { steps, causes, lifelines } = drawing(
    [request('x1', 1), delivery('x2', 9, 'e1')],
    [event('e1', 1, 'x1')],
  )
  const x = new Map(lifelines.map((line) => [line.key, line.x]))
  const sent = steps.find(({ id, kind }) => id === 'x2' && kind === 'request')
  expect(sent).toMatchObject({ fromX: x.get('host:api.wts.chat'), toX: x.get('host:shop.hooks.example') })
  expect(causes.map(({ id }) => id)).toEqual(['e1', 'x2'])
  for (const { fromY, toY } of causes) expect(toY).toBeGreaterThan(fromY)
})

test('without an answer there is a lost arrow, and none while it is under way', () => {
  const lost = request('x1', 1, { response: undefined, failure: 'unknown-host' })
  const pending = request('x2', 2, { response: undefined, duration: undefined })
  expect(story(drawing([lost, pending]))).toEqual(['request x1', 'request x2', 'lost x1'])
})

test('an address without a host has a lifeline all the same', () => {
  const odd = request('x1', 1, { request: { method: 'GET', url: 'nonsense', headers: [], body: '' } })
  expect(drawing([odd]).lifelines.at(-1)?.host).toBe('nonsense')
})

test('of a long log the newest exchanges are drawn, and the rest is counted', () => {
  const many = Array.from({ length: mostDrawn + 3 }, (_, place) => request(`x${place + 1}`, place * 10))
  const { steps, leftOut } = drawing(many)
  expect(leftOut).toBe(3)
  expect(steps[0]?.id).toBe('x4')
  expect(steps.length).toBe(2 * mostDrawn)
})

test('lifelines share the room there is, but keep apart where it is small', () => {
  const story = [request('x1', 1), delivery('x2', 2)]
  expect(drawing(story, [], 500).width).toBe(500)
  const gaps = (room: number) => {
    const places = drawing(story, [], room).lifelines.map(({ x }) => x)
    return places.slice(1).map((x, place) => x - (places[place] ?? 0))
  }
  expect(gaps(200)).toEqual([140, 140])
  expect(gaps(5000)).toEqual([250, 250])
})

test('nothing to draw is an empty drawing', () => {
  expect(drawing([])).toMatchObject({ lifelines: [], steps: [], leftOut: 0 })
})
