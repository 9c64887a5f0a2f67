// One node at work: evaluates its settings, sends its requests, and keeps what a person may want to know of it afterwards.
import { scopeOf } from '../scope-of'
import { evaluateSetting, isGentle } from '../script/setting'
import type { Item, Json, Problem, RunMode, Step, Workflow } from '../workflow'
import { madeFrom } from './lineage'
import type { Stage } from './stage'

/** The node cannot go on. */
export class Failure extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'Failure'
    this.problem = problem
  }
}

export interface Surroundings {
  workflow: Workflow
  run: { id: string; mode: RunMode; steps: readonly Step[] }
  stage: Stage
  signal: AbortSignal
  /** Id of the exchange that began the run, where one did. */
  cause?: string
  /** Told while the run waits on the clock. */
  waits(waiting: boolean): void
  /** A Respond node speaks. False where nobody waits for it. */
  respond(answer: { status: number; body: string; type?: string }): boolean
  /** What a loop keeps from one of its runs to the next. */
  memory: Map<string, unknown>
}

export class Work {
  readonly node: string
  readonly inputs: readonly (readonly Item[])[]
  readonly around: Surroundings
  readonly values: { setting: string; expression: string; value: Json | undefined }[] = []
  readonly problems: Problem[] = []
  readonly exchanges: string[] = []

  constructor(node: string, inputs: readonly (readonly Item[])[], around: Surroundings) {
    this.node = node
    this.inputs = inputs
    this.around = around
  }

  get items(): readonly Item[] {
    return this.inputs[0] ?? []
  }

  fail(code: string, setting?: string, values?: Problem['values']): Failure {
    return new Failure({
      code,
      node: this.node,
      ...(setting ? { setting } : {}),
      ...(values ? { values } : {}),
    })
  }

  /** Told, but the node goes on. */
  note(problem: Problem): void {
    const { code, setting } = problem
    if (!this.problems.some((known) => known.code === code && known.setting === setting))
      this.problems.push({ ...problem, node: this.node })
  }

  /** @throws Failure where the setting cannot be evaluated for this item */
  value(setting: string, text: string, itemIndex: number): Json | undefined {
    const { workflow, run, stage } = this.around
    const scope = scopeOf({ workflow, run, input: this.items, itemIndex, now: stage.clock.now() })
    const { value, expressions, problem } = evaluateSetting(text, scope)
    // A second try finds the same again.
    if (itemIndex === 0 && !this.values.some((known) => known.setting === setting))
      this.values.push(...expressions.map((found) => ({ setting, ...found })))
    if (!problem) return value
    if (!isGentle(problem)) throw new Failure({ ...problem, node: this.node, setting })
    this.note({ ...problem, setting })
    return value
  }

  /** As text: nothing is empty, lists and objects are JSON. */
  text(setting: string, text: string, itemIndex: number): string {
    const value = this.value(setting, text, itemIndex)
    if (value === undefined || value === null) return ''
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }

  /** An item made from the one at `index`. */
  made(json: Item['json'], index: number): Item {
    const source = this.items[index]
    return madeFrom({ json }, source ? [source] : [])
  }

  async send(request: Request): Promise<Response> {
    const { stage, cause } = this.around
    const sending = stage.send(request, { kind: 'workflow', ...(cause ? { cause } : {}) })
    try {
      return await sending
    } finally {
      const id = stage.exchangeOf(request)
      if (id !== undefined) this.exchanges.push(id)
    }
  }

  async sleep(ms: number): Promise<void> {
    const { stage, signal, waits } = this.around
    if (ms <= 0) return
    waits(true)
    try {
      await stage.clock.sleep(ms, signal)
    } finally {
      waits(false)
    }
  }
}
