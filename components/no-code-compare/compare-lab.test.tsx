import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import es from '@/content/messages/es.json'
import pt from '@/content/messages/pt.json'
import { type Profile, usualProfile } from '@/lib/cost/profile'
import type { Locale } from '@/lib/i18n/locales'
import CompareLab from './compare-lab.client'
import { Differences } from './differences'

const words = { en, pt, es }

/** What a message lacks is an error, as in the course. */
function markup(locale: Locale, start: Profile): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ compare: words[locale].compare }}
      onError={(error) => {
        throw error
      }}
    >
      <CompareLab id="test/compare" drawn={start} />
      <Differences />
    </NextIntlClientProvider>,
  )
}
const read = (locale: Locale, start: Profile = usualProfile) =>
  markup(locale, start)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test.each([
  ['en', '600 runs a month: 600 executions in n8n, 4,800 credits in Make.', '21 Nov 2026|Nov 21, 2026'],
  ['pt', '600 execuções por mês', '21 de nov'],
  ['es', '600 ejecuciones por mes', '21 nov 2026'],
] as const)('the comparison is all words in %s, with its dates', (locale, sentence, date) => {
  const text = read(locale)
  expect(text).toContain(sentence)
  expect(text).toMatch(new RegExp(date))
  expect(text).not.toContain('compare.')
})

test('the sentence, the bars and the table say the same', () => {
  const text = read('en', { ...usualProfile, calls: 100, items: 4, once: 1, each: 2 })
  expect(text).toContain('100 executions in n8n, 1,000 credits in Make.')
  expect(text).toContain('Make: credits 1,000 n8n: executions 100')
  expect(text).toContain('In a month 1,000 100 –')
  expect(text).toContain('Plan free plan 1 package server 8 and care 40')
})

test('on the clock other numbers are asked for, and empty looks are told', () => {
  const start: Profile = { ...usualProfile, starts: 'schedule', everyMinutes: 5, finds: 0 }
  const text = read('en', start)
  expect(text).toContain('Minutes between two looks')
  expect(text).not.toContain('Calls a month')
  expect(text).toContain('of these, looks without news 8,640 8,640 –')
})

test('looking more often than the free plan allows says so', () => {
  const start: Profile = { ...usualProfile, starts: 'schedule', finds: 0 }
  const often = read('en', { ...start, everyMinutes: 14 })
  expect(often).toContain('looks at most every 15 minutes. Whoever looks')
  expect(read('en', { ...start, everyMinutes: 60 })).not.toContain('Whoever looks')
})

test('every example can be changed and every fact cannot', () => {
  const page = markup('en', usualProfile)
  const rows = page.split('<tr').filter((row) => /example, change it|found in the source/.test(row))
  expect(rows).toHaveLength(13)
  expect(rows.filter((row) => row.includes('<input') === row.includes('found in the source'))).toEqual([])
})

test('each field has a label and each picture is said in words', () => {
  const page = markup('en', usualProfile)
  const ids = [...page.matchAll(/<input(?=[^>]*inputMode|[^>]*inputmode)[^>]* id="([^"]+)"/gi)].map(
    ([, id]) => id,
  )
  expect(ids.length).toBeGreaterThan(9)
  expect(ids.filter((id) => !page.includes(`for="${id}"`))).toEqual([])
  expect(page.match(/role="img" aria-label="[^"]+"/g)).toHaveLength(2)
})
