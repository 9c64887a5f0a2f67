import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MoreMessages } from './more-messages.client'

function Words() {
  const t = useTranslations()
  return `${t('exercise.check')} · ${t('order.undo')}`
}

test('words are added to those of the page', () => {
  const page = { exercise: { check: 'Verificar' }, order: { undo: 'Undo' } }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="pt" timeZone="UTC" messages={page}>
      <MoreMessages messages={{ order: { undo: 'Desfazer' } }}>
        <Words />
      </MoreMessages>
    </NextIntlClientProvider>,
  )
  expect(html).toBe('Verificar · Desfazer')
})
