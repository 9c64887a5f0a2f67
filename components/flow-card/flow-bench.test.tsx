import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'
import type { Flow, Play } from '@/lib/flow/flow'
import { createContact, flowOf, inRapidpro, nina, played, say } from '@/lib/flow/flow-fixtures'
import FlowBench from './flow-bench.client'

const words = { en, pt, es }

const stageOf = (plays: readonly Play[]): ComponentProps<typeof FlowBench>['play'] => {
  const state = { plays }
  const nothing = () => {}
  return {
    subscribe: () => nothing,
    get: () => state,
    ...{ begin: nothing, answer: nothing, stop: nothing, clear: nothing, settled: async () => {} },
  }
}

/** The markup; a message that is missing, or a place left open in one, throws. */
function shown(flow: Flow, plays: readonly Play[] = [], locale: keyof typeof words = 'en', locked = false) {
  const { flow: own, flowErrors, expressionErrors, console, wire } = words[locale]
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ flow: own, flowErrors, expressionErrors, console, wire }}
      onError={(error) => {
        throw error
      }}
    >
      <FlowBench
        flow={flow}
        contacts={[nina]}
        locked={locked}
        onFlow={() => {}}
        play={stageOf(plays)}
        onShow={() => {}}
      />
    </NextIntlClientProvider>,
  )
}

const text = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('the call stands open as a form with method, address, headers, body and result name', () => {
  const markup = shown(flowOf(createContact()))
  expect(markup).toContain('<form noValidate="" aria-label="Call Webhook">')
  for (const label of ['Method', 'URL', 'Result name', 'If Success, go to', 'If Failure, go to'])
    expect(markup).toMatch(new RegExp(`<label[^>]*>${label}</label>`))
  expect([...markup.matchAll(/role="tab"/g)]).toHaveLength(2)
  expect(text(markup)).toContain('Read it later as @results.result.')
})

test('a GET has no tab for a body', () => {
  const markup = shown(flowOf(createContact({ method: 'GET', body: '' })))
  expect([...markup.matchAll(/role="tab"/g)]).toHaveLength(1)
  expect(text(markup)).toContain('GET carries no body')
})

test('each card says where it leads, and one that leads nowhere says so', () => {
  const words = text(shown(flowOf(createContact(), say('last', 'Bye', 'gone'))))
  expect(words).toContain('if Success → 3. Send message')
  expect(words).toContain('It leads to a card that is not there: gone.')
})

test('before a chat there is a button, and the log says it is empty', () => {
  const words = text(shown(flowOf(createContact())))
  expect(words).toContain('Start chat')
  expect(words).toContain('No call yet.')
  expect(words).not.toContain('Your message')
})

test('while the flow waits there is a field to answer in', async () => {
  const flow = flowOf({ id: 'ask', kind: 'ask', text: 'Where to?', result: 'City' })
  const markup = shown(flow, [await played(flow)])
  expect(markup).toMatch(/<label[^>]*>Your message<\/label>/)
  expect(text(markup)).toContain('Where to?')
})

test('the log has a row per call, and a sentence for what failed', async () => {
  const flow = flowOf(say('hi', 'Hi @contact.nome!', 'call'), createContact())
  const words = text(shown(flow, [await played(flow)]))
  expect(words).toMatch(/POST flows\.weni\.ai\/api\/v2\/contacts\.json .*ms 201 \d+ Result = 201 \(Success\)/)
  expect(words).toContain('@contact.nome')
  expect(words).not.toContain('no-such-property')
  expect(words).toContain('1 thing went wrong')
})

test('no two fields of the open card have the same name', () => {
  const markup = shown(
    flowOf({
      ...{ id: 'split', kind: 'branch', operand: '@input.text' },
      cases: [
        { test: 'has_number_between', arguments: ['1', '2'], category: 'A' },
        { test: 'has_number_between', arguments: ['3', '4'], category: 'A' },
      ],
    }),
  )
  expect(text(markup)).toContain('Value 2 of case 2')
  const labels = [...markup.matchAll(/<label[^>]*>([^<]*)<\/label>/g)].map(([, label]) => label)
  expect(new Set(labels).size).toBe(labels.length)
})

test('a locked flow offers nothing that changes it', () => {
  const words = text(shown(flowOf(createContact()), [], 'en', true))
  expect(words).toContain('can be played, not changed')
  expect(words).not.toMatch(/Add card|Move up|Remove /)
})

test.each(['en', 'pt', 'es'] as const)('every sentence is there in %s, in both dialects', async (locale) => {
  const flow = flowOf(
    { id: 'ask', kind: 'ask', text: '?', result: 'City', next: 'call' },
    createContact({ url: 'https://nobody.example/@(1/0)' }),
  )
  const plays = [
    await played(flow, { answers: ['Recife'] }),
    await played(flow),
    await played(flowOf(say('a', ''))),
  ]
  expect(() => shown(flow, plays, locale)).not.toThrow()
  expect(() => shown(inRapidpro({ ...flow, cards: [] }), [], locale)).not.toThrow()
})
