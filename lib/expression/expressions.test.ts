import { expect, test } from 'vitest'
import type { Dialect } from '../flow/flow'
import { toJson } from './context'
import { collections } from './table/collections'
import { functions } from './table/functions'
import { grammar } from './table/grammar'
import type { Rule } from './table/row'
import { scanning } from './table/scanning'
import { scene } from './table/scene'
import { values } from './table/values'
import { evaluateTemplate, renderTemplate } from './template'
import { xray } from './xray'

const rules: readonly Rule[] = [...scanning, ...grammar, ...values, ...functions, ...collections]
const rows = rules.flatMap((rule) => rule.rows)
const dialects: readonly Dialect[] = ['weni', 'rapidpro']

for (const { says, rows: those } of rules) {
  test(says, () => {
    for (const { template, dialect, text, value, errors } of those) {
      for (const spoken of dialect ? [dialect] : dialects) {
        const context = scene(spoken)
        const rendered = renderTemplate(template, context)
        const place = `${spoken}: ${template}`
        expect
          .soft(
            rendered.errors.map(({ code }) => code),
            place,
          )
          .toEqual(errors)
        if (text !== undefined) expect.soft(rendered.text, place).toBe(text)
        if (value !== undefined)
          expect.soft(toJson(evaluateTemplate(template, context).value), place).toEqual(value)
      }
    }
  })
}

test('the table has 170 rows and more, none of them twice, and the X-ray sees the same in each', () => {
  expect(new Set(rows.map(({ template, dialect }) => `${dialect} ${template}`)).size).toBe(rows.length)
  expect(rows.length).toBeGreaterThanOrEqual(170)
  for (const { template, dialect } of rows) {
    const context = scene(dialect ?? 'weni')
    const { text, errors } = renderTemplate(template, context)
    expect(xray(template, context)).toMatchObject({ text, errors })
  }
})
