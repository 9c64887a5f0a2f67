import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { glossary } from '@/lib/content/glossary'
import { type Locale, locales } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { Term } from './term'

const rendered = (locale: Locale, id: string, words?: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <Term locale={locale} id={id}>
        {words}
      </Term>
      <Term locale={locale} id={id} />
    </NextIntlClientProvider>,
  )

test.each(locales)('%s: a word opens its explanation, which leads to the glossary', (locale) => {
  const term = glossary().get('endpoint')
  const html = rendered(locale, 'endpoint', 'ENDPOINTS')
  expect(html).toContain(term?.definition[locale])
  expect(html).toContain(`href="/${locale}/glossary#endpoint"`)
  expect(html).toMatch(/<button[^>]*>ENDPOINTS<\/button>/)
  expect(html).toMatch(new RegExp(`<button[^>]*>${term?.term[locale]}</button>`))
})

test('twice in a lesson, each opens its own', () => {
  const html = rendered('en', 'token', 'tokens')
  const targets = [...html.matchAll(/popovertarget="([^"]*)"/gi)].map(([, id]) => id)
  const notes = [...html.matchAll(/<span[^>]*\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(targets).size).toBe(2)
  expect(notes).toEqual(targets)
})

test('a word that the glossary does not have stops the build and says what to do', () => {
  expect(() => rendered('en', 'endpiont')).toThrow(
    /Failed to explain a word in .*glossary: there is no term "endpiont"\. Add endpiont\.json/,
  )
})
