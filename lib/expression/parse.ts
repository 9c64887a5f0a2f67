// Turns the words of an expression into a tree; what binds tighter is further down.
import { parseDecimal } from './decimal'
import { type Failure, Problem } from './failure'
import { limits } from './run'
import { type Token, unquoted } from './tokens'
import { childrenOf, type Node, type NodeShape, type Operator } from './tree'
import { boolean, nothing, number, text, type Value } from './value'

/** From loose to tight; all of them group from the left. */
const binding: Readonly<Record<string, number>> = {
  '&': 1,
  '=': 2,
  '!=': 2,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '^': 6,
}
const tightest = 7

const words: Readonly<Record<string, Value>> = { true: boolean(true), false: boolean(false), null: nothing }
const literalWord = (source: string) => {
  const lower = source.toLowerCase()
  return Object.hasOwn(words, lower) ? words[lower] : undefined
}

class Parser {
  private next = 0
  private depth = 0

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const { from, to } = this.peek()
    if (this.peek().kind === 'end') throw new Problem({ code: 'empty', values: {} }, { from, to })
    const node = this.expression(0)
    if (this.peek().kind !== 'end') this.unexpected()
    return node
  }

  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)] as Token
  }

  private take(): Token {
    const token = this.peek()
    this.next += 1
    return token
  }

  private unexpected(): never {
    const { kind, source, from, to } = this.peek()
    const failure: Failure =
      kind === 'end'
        ? { code: 'syntax-end', values: {} }
        : { code: 'syntax-unexpected', values: { found: source.slice(0, 40) } }
    throw new Problem(failure, { from, to })
  }

  private expect(source: string): Token {
    if (this.peek().kind !== 'sign' || this.peek().source !== source) this.unexpected()
    return this.take()
  }

  private is(source: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'sign' && token.source === source
  }

  private node(from: number, shape: NodeShape): Node {
    const to = this.tokens[this.next - 1]?.to ?? from
    const depth = childrenOf(shape).reduce((most, child) => Math.max(most, child.depth + 1), 1)
    if (depth > limits.depth) this.tooDeep(from, to)
    return { ...shape, from, to, depth }
  }

  private tooDeep(from: number, to: number): never {
    throw new Problem({ code: 'too-deep', values: { limit: limits.depth } }, { from, to })
  }

  private expression(loosest: number): Node {
    const { from, to } = this.peek()
    if (this.depth >= limits.depth) this.tooDeep(from, to)
    this.depth += 1
    let left = this.prefixed()
    for (;;) {
      const operator = this.peek()
      const strength = operator.kind === 'sign' ? (binding[operator.source] ?? 0) : 0
      if (strength <= loosest) break
      this.take()
      const right = this.expression(strength)
      left = this.node(from, { kind: 'operation', operator: operator.source as Operator, left, right })
    }
    this.depth -= 1
    return left
  }

  private prefixed(): Node {
    const { from } = this.peek()
    if (this.is('-')) {
      this.take()
      return this.node(from, { kind: 'negation', of: this.expression(tightest) })
    }
    if (this.is('(') && this.beginsLambda()) return this.lambda()
    return this.atom()
  }

  private beginsLambda(): boolean {
    let ahead = 1
    while (this.peek(ahead).kind === 'name' || this.is(',', ahead)) ahead += 1
    return this.is(')', ahead) && this.is('=>', ahead + 1)
  }

  private lambda(): Node {
    const { from } = this.expect('(')
    const names: string[] = []
    while (!this.is(')')) {
      if (names.length > 0) this.expect(',')
      if (this.peek().kind !== 'name' || literalWord(this.peek().source)) this.unexpected()
      names.push(this.take().source)
    }
    this.expect(')')
    this.expect('=>')
    return this.node(from, { kind: 'lambda', names, body: this.expression(0) })
  }

  private atom(): Node {
    const { kind, source, from } = this.peek()
    const value = kind === 'name' ? literalWord(source) : undefined
    if (kind === 'number' || kind === 'text' || value) {
      this.take()
      const literal = kind === 'number' ? number(parseDecimal(source)) : text(unquoted(source))
      return this.node(from, { kind: 'literal', value: value ?? literal })
    }
    if (kind === 'name') {
      this.take()
      return this.behind(this.node(from, { kind: 'name', name: source }))
    }
    if (!this.is('(')) this.unexpected()
    this.take()
    const of = this.expression(0)
    this.expect(')')
    return this.behind(this.node(from, { kind: 'group', of }))
  }

  /** `.x`, `[x]` and `(x)`, as many as there are. A literal takes none: `"a".x` is a mistake. */
  private behind(start: Node): Node {
    let node = start
    for (;;) {
      if (this.is('.')) {
        this.take()
        if (this.peek().kind !== 'name') this.unexpected()
        node = this.node(start.from, { kind: 'property', of: node, name: this.take().source })
      } else if (this.is('[')) {
        this.take()
        const key = this.expression(0)
        this.expect(']')
        node = this.node(start.from, { kind: 'item', of: node, key })
      } else if (this.is('(')) {
        node = this.node(start.from, { kind: 'call', of: node, given: this.given() })
      } else return node
    }
  }

  private given(): Node[] {
    this.expect('(')
    const given: Node[] = []
    while (!this.is(')')) {
      if (given.length > 0) this.expect(',')
      given.push(this.expression(0))
    }
    this.expect(')')
    return given
  }
}

/** Throws a `Problem` that knows its place. */
export const parse = (tokens: readonly Token[]): Node => new Parser(tokens).whole()
