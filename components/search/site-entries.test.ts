import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { glossary } from '@/lib/content/glossary'
import { readCourse } from '@/lib/content/tree'
import { type Locale, locales } from '@/lib/i18n/locales'
import { indexOf, search } from '@/lib/search/engine'
import { webhookEvents } from '@/mocks/webhooks/events'
import { operationIds } from '../reference/catalogue'
import { siteEntries } from './site-entries'

/** Bytes of an index as it travels, in each language. */
const limit = 150_000

test.each(locales)('%s: everything is in the index once, and it is light enough to load ahead', (locale) => {
  const entries = siteEntries(locale)
  const ids = entries.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const ofKind = (kind: string) => entries.filter((entry) => entry.kind === kind)
  expect(ofKind('operation')).toHaveLength(operationIds().length)
  expect(ofKind('event')).toHaveLength(webhookEvents.length)
  expect(ofKind('term')).toHaveLength(glossary().size)
  for (const { id } of readCourse().flatMap((unit) => unit.lessons))
    expect(ids.some((entry) => entry.startsWith(`lessons/${id}#`))).toBe(true)
  expect(entries.filter(({ title, text }) => title === '' || text === '')).toEqual([])
  expect(gzipSync(JSON.stringify(indexOf(entries))).length).toBeLessThan(limit)
})

const best = (locale: Locale, query: string) =>
  search(indexOf(siteEntries(locale)), query).map(({ hits }) => hits[0]?.id)

test.each([
  ['en', 'endpoint', 'glossary#endpoint'],
  ['pt', 'requisicao', 'glossary#request'],
  ['pt', 'solicitação', 'glossary#request'],
  ['es', 'codigo de estado', 'glossary#status-code'],
  ['es', 'CONTACT_UPDATE', 'events#CONTACT_UPDATE'],
  ['en', 'GET tag', 'reference/tag.list'],
  ['en', 'webhok', 'glossary#webhook'],
] as const)('%s: “%s” leads to %s first', (locale, query, id) => {
  expect(best(locale, query)[0]).toBe(id)
})
