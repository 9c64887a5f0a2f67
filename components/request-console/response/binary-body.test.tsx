import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import en from '@/content/messages/en.json'
import type { WireResponse } from '@/mocks/wire-log'
import { PrettyView } from './pretty-view.client'

const search = { query: '', steps: 0, ask: () => {}, step: () => {} }

const shown = (headers: WireResponse['headers'], body: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <PrettyView
        response={{ status: 200, statusText: 'OK', headers, body }}
        search={search}
        look="text"
        onLook={() => {}}
      />
    </NextIntlClientProvider>,
  )

test('bytes that are no text are counted and shown in hexadecimal', () => {
  const html = shown([['content-type', 'image/png']], '\u0089PNG')
  expect(html).toContain('5 bytes of image/png that are no text')
  expect(html).toContain('0000  c2 89 50 4e 47           ..PNG')
  expect(html).not.toContain('The log keeps')
})

test('a body is told by its bytes where nothing says what it is, and what the log lost is said', () => {
  const html = shown([['content-length', '3']], 'a\uFFFD\u0000')
  expect(html).toContain('3 bytes that are no text, and no Content-Type')
  expect(html).toContain('a byte that is no text stands here as ef bf bd')
})

test('a body of two million bytes is no more to draw than a short one', () => {
  expect(shown([], '\u0000'.repeat(2_000_000)).length).toBeLessThan(5_000)
})
