// One row of the table of expressions: a template, and what the published rules say comes of it.
import type { Dialect } from '../../flow/flow'
import type { FailureCode } from '../failure'

export interface Row {
  template: string
  /** Both dialects otherwise. */
  dialect?: Dialect
  /** Rendered. */
  text?: string
  /** Of a template that is one expression. */
  value?: unknown
  errors: readonly FailureCode[]
}

export interface Rule {
  /** The rule in a sentence: it is the test's title. */
  says: string
  rows: readonly Row[]
}

export const renders = (template: string, text: string): Row => ({ template, text, errors: [] })

export const is = (template: string, value: unknown): Row => ({ template, value, errors: [] })

/** Renders as nothing, or as what is left around it. */
export const fails = (template: string, code: FailureCode, text = ''): Row => ({
  template,
  text,
  errors: [code],
})

export const weni = (row: Row): Row => ({ ...row, dialect: 'weni' })
export const rapidpro = (row: Row): Row => ({ ...row, dialect: 'rapidpro' })
