// One evaluation of one template: what it may look at, and how much work it may be.
import type { ExpressionContext } from './context'
import { type Failure, fail } from './failure'
import type { Node } from './tree'
import type { Value } from './value'

export const limits = {
  /** Parts evaluated, items and blocks of text worked on, over the whole template. */
  steps: 50_000,
  /** Parts within parts, calls within calls. */
  depth: 300,
  /** Characters of one text on the way. */
  text: 100_000,
  /** Characters a rendered template keeps. */
  rendered: 10_000,
} as const

/** Ends an evaluation; no function can catch it, not even `default`. */
export class Exhausted extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

export class Budget {
  spent = 0
  private depth = 0

  constructor(private readonly limit: number = limits.steps) {}

  spend(steps: number): void {
    this.spent = Math.min(this.limit, this.spent + steps)
    if (this.spent >= this.limit) {
      throw new Exhausted({ code: 'too-many-steps', values: { limit: this.limit } })
    }
  }

  within<T>(work: () => T): T {
    this.spend(1)
    if (this.depth >= limits.depth) {
      throw new Exhausted({ code: 'too-deep', values: { limit: limits.depth } })
    }
    this.depth += 1
    try {
      return work()
    } finally {
      this.depth -= 1
    }
  }

  /** Of a text that was made; hands it back. */
  text(made: string): string {
    if (made.length > limits.text) fail('text-too-long', { limit: limits.text })
    this.spend(Math.ceil(made.length / 100))
    return made
  }
}

export interface Run {
  readonly context: ExpressionContext
  readonly budget: Budget
  /** Told the value of every part. */
  readonly trace?: (node: Node, value: Value) => void
}

export const startRun = (context: ExpressionContext, trace?: Run['trace']): Run => ({
  context,
  budget: new Budget(),
  trace,
})
