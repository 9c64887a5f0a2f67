// Runs a workflow once from one of its triggers: node by node, to be watched, held, led step by step and stopped.
import type { Item, Problem, Run, RunMode, Step, Workflow } from '../workflow'
import { Agenda, type Turn } from './agenda'
import { type Answer, atOnce, atTheEnd } from './answer'
import { limits } from './limits'
import { runNode } from './run-node'
import type { Stage } from './stage'
import type { Surroundings } from './work'

export interface Start {
  /** Of the run: `r1`. */
  id: string
  mode: RunMode
  /** Name of the node it begins at. */
  trigger: string
  /** What began it. */
  items: readonly Item[]
  /** Id of the exchange that brought it. */
  cause?: string
}

const ended = new Set<Run['state']>(['success', 'failed', 'stopped'])

export const isOver = ({ state }: Run): boolean => ended.has(state)

export class WorkflowRunner {
  readonly #workflow: Workflow
  readonly #stage: Stage
  readonly #start: Start
  readonly #abort = new AbortController()
  readonly #listeners = new Set<() => void>()
  readonly #memory = new Map<string, unknown>()
  #run: Run
  #paused = false
  #letOn?: () => void
  #answered?: (answer: Answer) => void
  #work = 0
  /** Of a webhook: what its caller is answered. Of other triggers it never comes. */
  readonly answer: Promise<Answer>

  constructor(workflow: Workflow, stage: Stage, start: Start) {
    this.#workflow = workflow
    this.#stage = stage
    this.#start = start
    const { id, mode, trigger } = start
    this.#run = { id, mode, trigger, at: stage.clock.now(), state: 'running', steps: [], problems: [] }
    this.answer = new Promise((resolve) => {
      this.#answered = resolve
    })
  }

  readonly get = (): Run => this.#run

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Holds before the next node. */
  pause(): void {
    if (isOver(this.#run)) return
    this.#paused = true
  }

  /** Lets one node run, then holds again. */
  step(): void {
    this.#paused = true
    this.#letOn?.()
  }

  resume(): void {
    this.#paused = false
    this.#letOn?.()
  }

  stop(): void {
    this.#abort.abort(new DOMException('The run was stopped.', 'AbortError'))
    this.#letOn?.()
  }

  /** Resolves when the run is over; never rejects. */
  async begin(): Promise<Run> {
    const node = this.#workflow.nodes.find(({ name }) => name === this.#start.trigger)
    const respond = node?.kind === 'webhook' ? node.settings.respond : 'immediately'
    if (node?.kind === 'webhook' && respond === 'immediately') this.#say(atOnce())
    try {
      if (node) await this.#go({ node, inputs: [this.#start.items] })
      else this.#fail({ code: 'workflow.no-trigger' })
      if (!isOver(this.#run)) this.#set({ state: 'success' })
    } catch {
      // Stopped, or the world was set back beneath it.
      this.#set({ state: 'stopped' })
    }
    this.#say(atTheEnd(respond, this.#run))
    return this.#run
  }

  async #go(first: Turn): Promise<void> {
    const agenda = new Agenda(this.#workflow)
    agenda.add(first)
    for (let turn = agenda.next(); turn; turn = agenda.next()) {
      await this.#gate()
      const problem = this.#tooMuch(turn)
      if (problem) return this.#fail(problem)
      const begun = turn === first
      const step = await runNode(turn.node, turn.inputs, this.#around())
      this.#abort.signal.throwIfAborted()
      this.#add(begun ? { ...step, inputs: [] } : step)
      if (step.failed) return this.#fail(...step.problems.slice(-1))
      agenda.ran(step.node, step.outputs)
    }
  }

  async #gate(): Promise<void> {
    if (this.#run.steps.length % 50 === 49) await this.#stage.breathe?.()
    this.#abort.signal.throwIfAborted()
    if (!this.#paused) return
    this.#set({ state: 'paused' })
    await new Promise<void>((resolve) => {
      this.#letOn = resolve
    })
    this.#letOn = undefined
    this.#abort.signal.throwIfAborted()
    this.#set({ state: 'running' })
  }

  #tooMuch({ node, inputs }: Turn): Problem | undefined {
    if (this.#run.steps.length >= limits.steps)
      return { code: 'run.too-many-steps', node: node.name, values: { most: limits.steps } }
    this.#work += inputs.flat().length
    return this.#work > limits.work
      ? { code: 'run.too-many-items', node: node.name, values: { most: limits.work } }
      : undefined
  }

  #around(): Surroundings {
    const { id, mode, cause } = this.#start
    return {
      workflow: this.#workflow,
      run: { id, mode, steps: this.#run.steps },
      stage: this.#stage,
      signal: this.#abort.signal,
      ...(cause ? { cause } : {}),
      waits: (waiting) => {
        if (!this.#abort.signal.aborted) this.#set({ state: waiting ? 'waiting' : 'running' })
      },
      respond: (answer) => this.#respond(answer),
      memory: this.#memory,
    }
  }

  #respond(answer: Answer): boolean {
    const trigger = this.#workflow.nodes.find(({ name }) => name === this.#start.trigger)
    const asked = trigger?.kind === 'webhook' && trigger.settings.respond === 'respond-node'
    return asked && this.#say(answer)
  }

  /** The first word counts. */
  #say(answer: Answer): boolean {
    if (!this.#answered) return false
    const isCalled = this.#workflow.nodes.some(
      ({ name, kind }) => name === this.#start.trigger && kind === 'webhook',
    )
    if (isCalled) this.#set({ answered: { status: answer.status, body: answer.body } })
    this.#answered(answer)
    this.#answered = undefined
    return true
  }

  #add(step: Step): void {
    this.#set({ steps: [...this.#run.steps, step] })
  }

  #fail(...problems: Problem[]): void {
    this.#set({ state: 'failed', problems })
  }

  #set(change: Partial<Run>): void {
    this.#run = { ...this.#run, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
