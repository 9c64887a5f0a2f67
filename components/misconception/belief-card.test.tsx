import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'
import { readMisconceptions } from '@/lib/content/misconceptions'
import { type Locale, locales } from '@/lib/i18n/locales'
import type { Sighting } from '@/lib/practice/misconception'
import type { Exchange } from '@/mocks/wire-log'
import { BeliefCard } from './belief-card.client'
import { cards } from './cards'

const all = { en, pt, es }
const exchange: Exchange = {
  ...{ id: 'x12', at: 0, origin: { kind: 'code' }, trace: [] },
  request: { method: 'GET', url: 'https://api.wts.chat/core/v1/tag', headers: [], body: '' },
}
const ignore = () => undefined

function read(locale: Locale, id: string, sighting: Sighting): string {
  const card = cards.get(id)
  if (card === undefined) throw new Error(`Failed to read the card ${id}: there is none.`)
  const { exercise, misconception } = all[locale]
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ exercise, misconception }}
      onError={(error) => {
        throw error
      }}
    >
      <BeliefCard card={card} found={{ id, ...sighting }} onShow={ignore} onGotIt={ignore} />
    </NextIntlClientProvider>,
  )
}

test('the page has the very cards that the course has', () => {
  expect([...cards]).toEqual([...readMisconceptions()])
})

test.each(locales)('%s: a card says the belief, shows the exchange and leads to its experiment', (locale) => {
  const markup = read(locale, 'redirect-is-followed', { exchange })
  expect(markup).toContain(cards.get('redirect-is-followed')?.belief[locale])
  expect(markup).toContain(`href="/${locale}/lessons/webhooks/when-things-fail#read-log"`)
  expect(markup).toMatch(/<button[^>]*>[^<]*12<\/button>/)
})

test('where no exchange stands on the wire log, the line of the console is shown', () => {
  const markup = read('en', 'retry-after-is-advice', {
    line: { id: '1', method: 'log', text: '0.500 s  Elis Rangel  429, Retry-After: 5' },
  })
  expect(markup).toContain('0.500 s  Elis Rangel  429, Retry-After: 5')
  expect(markup.match(/<button/g)).toHaveLength(1)
})
