import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { Scene, Snapshot } from '@/lib/live/room-scene'
import { ClassNews } from './class-news.client'
import { ClassOver } from './class-over.client'
import type { FollowState } from './follow'
import { FollowLine } from './follow-line.client'
import { HelpOffer } from './help-offer.client'
import { Lobby } from './lobby.client'
import { PollResults } from './poll-results.client'

const all = { en, pt, es }
const lesson = 'webhooks/verify-signatures'
const steps = ['goal', 'look', 'verify'].map((id) => ({ id, title: id }))
const titles = { [lesson]: 'Signatures', 'apis/endpoints': 'Endpoints' }
const place = { id: lesson, steps, titles }

const seat = (scene: Scene, away = false): Snapshot => ({
  ...{ seq: 1, state: 'live', locked: false, scene, fence: 0, away, now: 0 },
  me: { id: 'm', role: 'learner', name: '<b>Ana</b>' },
})

function read(locale: Locale, node: ReactNode): string {
  const { classLesson, exercise } = all[locale]
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ classLesson, exercise }}
      onError={(error) => {
        throw error
      }}
    >
      {node}
    </NextIntlClientProvider>,
  )
}

const at = (step: string, of = lesson) => ({ lesson: of, step, fragment: 0 })
const follow = (mode: FollowState['mode'], here: string, trainer = at('goal')): FollowState => ({
  ...{ mode, trainer, here: { lesson, step: here } },
})

test.each(locales)('%s: the lobby names the learner, as text, and what is to come', (locale) => {
  const markup = read(locale, <Lobby seat={seat({ lessons: [lesson] })} titles={titles} />)
  expect(markup).toContain('&lt;b&gt;Ana&lt;/b&gt;')
  expect(markup).toContain('<li>Signatures</li>')
  const full = read(locale, <Lobby seat={seat({})} titles={titles} here={12} />)
  expect(full).toContain('12 ')
  expect(read(locale, <Lobby seat={undefined} titles={titles} />)).toContain('role="status"')
})

test.each(locales)('%s: after the class there is a way on, whatever ended it', (locale) => {
  const over = (view: 'ended' | 'out' | 'none') =>
    read(locale, <ClassOver view={view} lesson={lesson} seat={seat({ lessons: [lesson] })} titles={titles} />)
  expect(over('ended')).toContain(`href="/${locale}/review"`)
  expect(over('out')).toContain(`href="/${locale}/class"`)
  expect(over('none')).toContain(`href="/${locale}/lessons/${lesson}"`)
})

test.each(locales)('%s: the line says where the trainer is, and only then offers to catch up', (locale) => {
  const line = (state: FollowState) => read(locale, <FollowLine follow={state} place={place} />)
  expect(line(follow('wander', 'goal', at('verify')))).toContain('2 ')
  expect(line(follow('wander', 'verify'))).toMatch(/aria-keyshortcuts="Alt\+C"/)
  expect(line(follow('follow', 'goal', at('goal', 'apis/endpoints')))).toContain('“Endpoints”')
  expect(line(follow('exercise', 'goal'))).toContain('<button')
  expect(line(follow('follow', 'goal'))).not.toContain('<button')
})

test.each(locales)(
  '%s: bad weather, a trainer away and a solution are said; nothing is said of nothing',
  (locale) => {
    const news = (scene: Scene, away = false) =>
      read(locale, <ClassNews seat={seat(scene, away)} lesson={lesson} titles={titles} />)
    expect(news({ weather: { status: 429, latency: 0 } })).toContain('429')
    expect(news({ weather: { status: 503, latency: 0 } })).toContain('503')
    expect(news({ weather: { status: 200, latency: 2500 } })).toMatch(/2[.,]5 s/)
    expect(news({}, true)).toContain('<p')
    expect(news({ [`solution:${lesson}/verify`]: true })).toContain('<button')
    expect(news({ 'solution:apis/endpoints/x': true })).not.toContain('<button')
    expect(news({})).not.toContain('<p')
  },
)

test.each(locales)(
  '%s: a result has its numbers as text, and says what is right only where it is known',
  (locale) => {
    const choices = ['one', 'two'].map((id) => ({ id, label: id }))
    const totals = { one: 1, two: 3 }
    const plain = read(locale, <PollResults choices={choices} totals={totals} mine="one" />)
    expect(plain).toContain('25 %')
    expect(plain).not.toContain('✓')
    const answer = { right: ['two'], whys: { one: 'no because', two: 'yes because' } }
    const known = read(locale, <PollResults choices={choices} totals={totals} answer={answer} />)
    expect(known.match(/✓/g)).toHaveLength(1)
    expect(known).toContain('yes because')
    expect(known).not.toContain('no because')
  },
)

test.each(locales)(
  '%s: help is offered as a hint first, and where there is none left, as the trainer’s',
  (locale) => {
    const offer = (what: 'hint' | 'trainer', hints: string[]) =>
      read(locale, <HelpOffer id={`${lesson}/x`} offer={{ what, why: 'refused' }} hints={hints} />)
    const { classLesson } = all[locale]
    expect(offer('hint', ['a', 'b'])).toContain(classLesson.offer.hint)
    expect(offer('hint', [])).toContain(classLesson.offer.toTrainer)
    expect(offer('trainer', ['a', 'b'])).toContain(classLesson.offer.toTrainer)
  },
)
