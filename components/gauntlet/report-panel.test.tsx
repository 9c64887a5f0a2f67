import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'
import type { Locale } from '@/lib/i18n/locales'
import { lossKinds } from '@/mocks/webhooks/gauntlet/loss-texts'
import type { Loss, ReportCard } from '@/mocks/webhooks/gauntlet/report-card'
import { LossList } from './loss-list.client'
import { ReportPanel } from './report-panel.client'

const loss = (kind: Loss['kind'], n: number): Loss => ({
  kind,
  exchange: n === 0 ? undefined : `x${n}`,
  text: { en: `lost ${kind} ${n}`, pt: `perdido ${kind} ${n}`, es: `perdido ${kind} ${n}` },
})
const card: ReportCard = {
  exactlyOnce: { expected: 13, done: 12, doubled: ['p'], missed: ['q'], strange: [] },
  forged: { sent: 7, refused: 6, accepted: ['x2'] },
  acknowledged: { p50: 0, p95: 1900, count: 300, late: ['x3'] },
  recovered: { hit: 0, saved: 0, lost: [] },
  copy: { expected: 7, right: 7, stale: [] },
  loops: [],
  score: 71,
  losses: [...lossKinds.map((kind) => loss(kind, 1)), ...[0, 2, 3, 4].map((n) => loss('missed', n))],
}

const ignore = () => undefined

/** What a message lacks is an error, as in the course. */
function read(locale: Locale, messages: typeof en): string {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ gauntlet: messages.gauntlet }}
      onError={(error) => {
        throw error
      }}
    >
      <ReportPanel card={card} seed={1234} onAgain={ignore} />
      <LossList losses={card.losses} onShow={ignore} />
    </NextIntlClientProvider>,
  )
  return markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test.each([
  ['en', en, '71 of 100', 'Show the exchange x2', 'Show 2 more'],
  ['pt', pt, '71 de 100', 'Mostrar a troca x2', 'Mostrar mais 2'],
  ['es', es, '71 de 100', 'Mostrar el intercambio x2', 'Mostrar 2 más'],
] as const)('the card and its losses are all words in %s', (locale, messages, ...words) => {
  const text = read(locale, messages)
  for (const word of words) expect(text).toContain(word)
  expect(text).not.toContain('gauntlet.')
})

test('a line that was not done says so in a word, and where no message met trouble nothing is lacking', () => {
  const text = read('en', en)
  expect(text).toContain('✕ not yet 12 of 13 thanked for; 1 message too many; none without a payment')
  expect(text).toContain('✓ done no message met trouble')
  expect(text).toContain('half of 300 answers at once (p50), 95 % within 1.9 sec (p95); 1 too late')
})

test('the hour is named by its number as the field has it, without separators', () => {
  expect(read('en', en)).toContain('Report card of hour 1234')
})
