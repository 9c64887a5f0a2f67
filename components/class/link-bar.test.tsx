import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import { LiveRoom, type LiveState } from '@/lib/live/live-room'
import type { Snapshot } from '@/lib/live/room-scene'
import { LinkBar } from './link-bar.client'
import { linkWord, linkWords } from './link-word'

const seat: Snapshot = {
  ...{ seq: 0, state: 'live', locked: false, scene: {}, fence: 1, away: false, now: 0 },
  me: { id: 'ana', role: 'learner', name: 'Ana' },
}
const at = (link: LiveState['link'], more: Partial<LiveState> = {}): LiveState => ({
  link,
  waiting: 0,
  ...more,
})

test('a hiccup is not worth a word, a silence is', () => {
  expect(linkWord(at('lost', { seat }), false)).toBe('open')
  expect(linkWord(at('lost', { seat }), true)).toBe('lost')
  expect(linkWord(at('connecting'), false)).toBeUndefined()
  expect(linkWord(at('connecting'), true)).toBe('connecting')
})

test('who was sent out is told something else than who was there to the end', () => {
  expect(linkWord(at('gone', { seat }), false)).toBe('sentOut')
  expect(linkWord(at('gone', { seat: { ...seat, state: 'ended' } }), false)).toBe('ended')
  expect(linkWord(at('no-seat'), false)).toBe('noSeat')
})

test('there is a sentence for everything that can be said, and it comes with a sign', () => {
  expect(Object.keys(en.classLink)).toEqual([...linkWords, 'kept'])
  const drawn = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ classLink: en.classLink }}>
      <LinkBar room={new LiveRoom('learner')} state={at('polling', { seat })} />
    </NextIntlClientProvider>,
  )
  expect(drawn).toContain('role="status"')
  expect(drawn).toContain('●')
  expect(drawn).toContain('the page asks for news instead')
})
