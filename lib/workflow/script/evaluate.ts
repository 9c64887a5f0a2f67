// Walks the syntax tree of one expression: our own interpreter, which knows values and a table of methods and nothing else.
import type { AnyNode, CallExpression, Expression, MemberExpression, SpreadElement, Super } from 'acorn'
import { arrow, type Locals } from './arrow'
import type { Budget } from './budget'
import { globals } from './globals'
import { findMethod, member, methodOf } from './members'
import { type NodeTable, nameIn, nodeTable } from './names'
import { binary, unary } from './operators'
import { Stop, shortened } from './problem'
import type { Scope } from './scope'
import { Fn, isList, isObject, isTrue, put, toText, type Value } from './value'

/** `a?.b.c` of nothing: the whole chain is nothing. */
class ChainEnd extends Error {}

export class Interpreter {
  readonly #source: string
  readonly #scope: Scope
  readonly budget: Budget
  readonly #names: Readonly<Record<string, () => Value>>
  readonly #globals: Readonly<Record<string, Value>>

  constructor(source: string, scope: Scope, budget: Budget) {
    this.#source = source
    this.#scope = scope
    this.budget = budget
    this.#names = nameIn(scope, budget)
    this.#globals = globals(budget)
  }

  /** @throws Stop */
  value(node: Expression, locals: Locals): Value {
    return this.budget.within(() => this.#of(node, locals))
  }

  #of(node: Expression, locals: Locals): Value {
    switch (node.type) {
      case 'Literal':
        return this.#literal(node.value, node)
      case 'Identifier':
        return this.#name(node.name, locals)
      case 'ParenthesizedExpression':
        return this.value(node.expression, locals)
      case 'TemplateLiteral':
        return this.#template(
          node.quasis.map((quasi) => quasi.value.cooked ?? ''),
          node.expressions.map((part) => this.value(part, locals)),
        )
      case 'ArrayExpression':
        return this.#list(node.elements, locals)
      case 'ObjectExpression':
        return this.#object(node.properties, locals)
      case 'UnaryExpression':
        return unary(node.operator, this.value(node.argument, locals), this.budget)
      case 'BinaryExpression':
        if (node.left.type === 'PrivateIdentifier') throw this.#unsupported(node)
        return binary(
          node.operator,
          this.value(node.left, locals),
          this.value(node.right, locals),
          this.budget,
        )
      case 'LogicalExpression':
        return this.#logical(node.operator, node.left, node.right, locals)
      case 'ConditionalExpression':
        return this.value(isTrue(this.value(node.test, locals)) ? node.consequent : node.alternate, locals)
      case 'ArrowFunctionExpression':
        return arrow(node, locals, this, () => this.#unsupported(node))
      case 'MemberExpression': {
        const { object, key, of } = this.#target(node, locals)
        return member(object, key, { of }, this.budget)
      }
      case 'ChainExpression':
        return this.#chain(node.expression, locals)
      case 'CallExpression':
        return this.#call(node, locals)
      default:
        throw this.#unsupported(node)
    }
  }

  #text(node: AnyNode): string {
    return this.#source.slice(node.start, node.end)
  }

  #unsupported(node: AnyNode): Stop {
    return new Stop('expression.not-supported', { what: shortened(this.#text(node)) })
  }

  #literal(value: unknown, node: Expression): Value {
    if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return value as Value
    throw this.#unsupported(node)
  }

  #name(name: string, locals: Locals): Value {
    const local = locals.get(name)
    if (local) return local.value
    if (Object.hasOwn(this.#names, name)) return this.#names[name]?.()
    if (Object.hasOwn(this.#globals, name)) return this.#globals[name]
    throw new Stop('expression.unknown-name', { name: shortened(name) })
  }

  #template(texts: readonly string[], values: readonly Value[]): string {
    const parts = texts.flatMap((text, at) =>
      at < values.length ? [text, toText(values[at], this.budget)] : [text],
    )
    this.budget.text(parts.reduce((sum, part) => sum + part.length, 0))
    return parts.join('')
  }

  #list(elements: readonly (Expression | SpreadElement | null)[], locals: Locals): Value[] {
    const list: Value[] = []
    for (const element of elements) {
      if (element?.type === 'SpreadElement') list.push(...this.#spread(element, locals))
      else list.push(element ? this.value(element, locals) : undefined)
      this.budget.list(list.length)
    }
    return list
  }

  #spread({ argument }: SpreadElement, locals: Locals): readonly Value[] {
    const value = this.value(argument, locals)
    if (typeof value === 'string') this.budget.list(value.length)
    if (isList(value)) this.budget.list(value.length)
    if (typeof value === 'string') return [...value]
    if (isList(value)) return value
    throw new Stop('expression.not-a-list', { of: shortened(this.#text(argument)) })
  }

  #object(
    properties: Extract<Expression, { type: 'ObjectExpression' }>['properties'],
    locals: Locals,
  ): Value {
    const object: { [key: string]: Value } = {}
    for (const property of properties) {
      if (property.type === 'SpreadElement') {
        const value = this.value(property.argument, locals)
        if (!isObject(value) && !isList(value)) continue
        for (const [key, entry] of Object.entries(value)) {
          this.budget.spend()
          put(object, key, entry)
        }
        continue
      }
      if (property.kind !== 'init' || property.method) throw this.#unsupported(property)
      put(object, this.#key(property.key, property.computed, locals), this.value(property.value, locals))
    }
    return object
  }

  #key(key: Expression, computed: boolean, locals: Locals): string {
    if (!computed && key.type === 'Identifier') return key.name
    return toText(this.value(key, locals), this.budget)
  }

  #logical(operator: '&&' | '||' | '??', left: Expression, right: Expression, locals: Locals): Value {
    const value = this.value(left, locals)
    const taken =
      operator === '&&'
        ? !isTrue(value)
        : operator === '||'
          ? isTrue(value)
          : value !== undefined && value !== null
    return taken ? value : this.value(right, locals)
  }

  #chain(expression: Expression, locals: Locals): Value {
    try {
      return this.value(expression, locals)
    } catch (error) {
      if (error instanceof ChainEnd) return undefined
      throw error
    }
  }

  /** The object of a member expression, what is asked of it, and its text. */
  #target(node: MemberExpression, locals: Locals): { object: Value | NodeTable; key: Value; of: string } {
    if (node.property.type === 'PrivateIdentifier') throw this.#unsupported(node)
    const object = this.#owner(node.object, locals)
    if (node.optional && (object === undefined || object === null)) throw new ChainEnd()
    const key =
      !node.computed && node.property.type === 'Identifier'
        ? node.property.name
        : this.value(node.property, locals)
    return { object, key, of: this.#text(node.object) }
  }

  #owner(node: Expression | Super, locals: Locals): Value | NodeTable {
    if (node.type === 'Super') throw this.#unsupported(node)
    // `$node` is no value: it can only be asked for a node.
    if (node.type === 'Identifier' && node.name === '$node' && !locals.has('$node'))
      return nodeTable(this.#scope, this.budget)
    return this.value(node, locals)
  }

  #call(node: CallExpression, locals: Locals): Value {
    const fn = this.#callee(node, locals)
    const args = this.#list(node.arguments, locals)
    try {
      return fn.call(args)
    } catch (error) {
      // What JavaScript itself refuses: toFixed(500), a lone surrogate to be encoded.
      if (error instanceof RangeError || error instanceof URIError)
        throw new Stop('expression.bad-argument', { method: shortened(this.#text(node.callee)) })
      throw error
    }
  }

  #callee(node: CallExpression, locals: Locals): Fn {
    const { callee } = node
    if (callee.type === 'Super') throw this.#unsupported(node)
    if (callee.type === 'MemberExpression') {
      const { object, key, of } = this.#target(callee, locals)
      if (node.optional && !findMethod(object, key, { of }, this.budget)) throw new ChainEnd()
      return methodOf(object, key, { of }, this.budget)
    }
    const fn = this.value(callee, locals)
    if (node.optional && (fn === undefined || fn === null)) throw new ChainEnd()
    if (fn instanceof Fn) return fn
    throw new Stop('expression.not-a-function', { name: shortened(this.#text(callee)) })
  }
}
