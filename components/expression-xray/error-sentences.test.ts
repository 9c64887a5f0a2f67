import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { collections } from '@/lib/expression/table/collections'
import { functions } from '@/lib/expression/table/functions'
import { grammar } from '@/lib/expression/table/grammar'
import { scene } from '@/lib/expression/table/scene'
import { values } from '@/lib/expression/table/values'
import { renderTemplate } from '@/lib/expression/template'
import { locales } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'

const failed = [...grammar, ...values, ...functions, ...collections]
  .flatMap(({ rows }) => rows)
  .flatMap(({ template, dialect = 'weni' }) => renderTemplate(template, scene(dialect)).errors)

test('every error of the table has a sentence in each language, with its values in it', () => {
  const codes = new Set(failed.map(({ code }) => code))
  expect(codes.size).toBeGreaterThan(20)
  for (const locale of locales) {
    const sentence = createTranslator({
      locale,
      messages: messages[locale],
      namespace: 'expressionErrors',
      onError: (problem) => {
        throw problem
      },
    })
    for (const { code, values: given } of failed) {
      const said = sentence(code, given)
      expect(said, code).toMatch(/\S.*[.}\]…"a-z]$/s)
      const { name } = given
      if (typeof name === 'string') expect(said).toContain(name)
    }
  }
})
