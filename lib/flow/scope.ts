// Promises what the templates of a card can see at one moment of a play, and evaluates them there.
import { callTest } from '../expression/call-test'
import type { Value } from '../expression/context'
import type { ExpressionError, Failure } from '../expression/failure'
import { type FlowSeen, flowContext } from '../expression/flow-context'
import { evaluateTemplate, renderTemplate } from '../expression/template'
import type { BranchTest } from './flow'
import { limits } from './limits'

/** Why a part of a template rendered as nothing; `values.expression` is that part. */
export interface Failing {
  code: string
  values: Readonly<Record<string, string | number>>
}

export interface Scope {
  /** @param limit characters that are kept */
  render(template: string, limit: number): { text: string; errors: Failing[] }
  evaluate(template: string): { value: Value; errors: Failing[] }
  /** The arguments are templates too. */
  test(name: BranchTest, operand: Value, templates: readonly string[]): { fits: boolean; errors: Failing[] }
}

const failing = ({ code, values, expression }: ExpressionError): Failing => ({
  code,
  values: { ...values, expression },
})

export function scopeOf(seen: FlowSeen): Scope {
  const context = flowContext(seen)
  const scope: Scope = {
    render(template, limit) {
      const { text, errors } = renderTemplate(template, context, { limit })
      return { text, errors: errors.map(failing) }
    },
    evaluate(template) {
      const { value, errors } = evaluateTemplate(template, context)
      return { value, errors: errors.map(failing) }
    },
    test(name, operand, templates) {
      const given = templates.map((template) => scope.render(template, limits.rendered))
      const values = given.map(({ text }): Value => ({ kind: 'text', value: text }))
      const { passed, failure } = callTest(name, operand, values, context)
      // What the operand could not say is told once, not by every case.
      const own = failure && operand.kind !== 'error' ? [asked(name, failure)] : []
      return { fits: passed, errors: [...given.flatMap(({ errors }) => errors), ...own] }
    },
  }
  return scope
}

const asked = (name: BranchTest, { code, values }: Failure): Failing => ({
  code,
  values: { ...values, expression: name },
})
