// Keeps the runs of one workflow on one world: what begins them, the last of them, and who listens.
import { webhooksOf } from './address'
import type { Answer } from './engine/answer'
import { isOver, WorkflowRunner } from './engine/runner'
import type { Stage } from './engine/stage'
import type { Desk } from './receiver'
import type { Item, Problem, Run, RunMode, Workflow } from './workflow'

/** More than a person looks back at. */
const mostRuns = 20

/** What keeps a workflow from being run at all. */
export type Obstacle = (workflow: Workflow) => Problem | undefined

export class WorkflowDesk implements Desk {
  readonly #stage: Stage
  readonly #obstacle: Obstacle
  readonly #told: () => void
  #workflow: Workflow
  #count = 0
  #listening = false
  #runs: readonly Run[] = []
  #runners: WorkflowRunner[] = []
  #isPaused = false

  constructor(workflow: Workflow, stage: Stage, obstacle: Obstacle, told: () => void = () => {}) {
    this.#workflow = workflow
    this.#stage = stage
    this.#obstacle = obstacle
    this.#told = told
  }

  /** Oldest first. */
  readonly runs = (): readonly Run[] => this.#runs
  readonly workflow = (): Workflow => this.#workflow
  readonly listening = (): boolean => this.#listening

  /** Runs under way go on with the workflow they began with. */
  setWorkflow(workflow: Workflow): void {
    this.#workflow = workflow
    if (webhooksOf(workflow).length === 0) this.#listening = false
    this.#told()
  }

  /** The test URL answers the next call. */
  listen(): void {
    this.#listening = webhooksOf(this.#workflow).length > 0
    if (!this.#listening) this.#refuse({ code: 'workflow.no-webhook' })
    this.#told()
  }

  /** The button: a schedule runs now, a webhook is listened to. @returns the run, where one began */
  press(): Promise<Run> | undefined {
    const { nodes } = this.#workflow
    const schedule = nodes.find(({ kind, disabled }) => kind === 'schedule' && !disabled)
    if (schedule) return this.tick(schedule.name, 'test')
    if (webhooksOf(this.#workflow).length > 0) this.listen()
    else this.#refuse({ code: 'workflow.no-trigger' })
    return undefined
  }

  /** A schedule falls due. */
  tick(trigger: string, mode: RunMode): Promise<Run> {
    const at = new Date(this.#stage.clock.now()).toISOString()
    return this.#begin(trigger, mode, [{ json: { timestamp: at } }]).run
  }

  /** A call came in; the test URL does not listen any longer. */
  begin(start: { trigger: string; mode: RunMode; items: readonly Item[]; cause?: string }): Promise<Answer> {
    if (start.mode === 'test') this.#listening = false
    return this.#begin(start.trigger, start.mode, start.items, start.cause).answer
  }

  #begin(trigger: string, mode: RunMode, items: readonly Item[], cause?: string) {
    const problem = this.#obstacle(this.#workflow)
    if (problem) {
      const run = this.#refuse(problem, trigger, mode)
      return { run: Promise.resolve(run), answer: Promise.resolve(refused) }
    }
    const id = this.#nextId()
    const runner = new WorkflowRunner(this.#workflow, this.#stage, {
      ...{ id, mode, trigger, items },
      ...(cause ? { cause } : {}),
    })
    if (this.#isPaused && mode === 'test') runner.pause()
    this.#runners.push(runner)
    this.#keep(runner.get())
    runner.subscribe(() => this.#keep(runner.get()))
    const run = runner.begin().then((over) => {
      this.#runners = this.#runners.filter((other) => other !== runner)
      this.#told()
      return over
    })
    return { run, answer: runner.answer }
  }

  /** A run that could not begin. */
  #refuse(problem: Problem, trigger = '', mode: RunMode = 'test'): Run {
    const at = this.#stage.clock.now()
    const run: Run = {
      id: this.#nextId(),
      mode,
      trigger,
      at,
      state: 'failed',
      steps: [],
      problems: [problem],
    }
    this.#keep(run)
    return run
  }

  #nextId(): string {
    this.#count += 1
    return `r${this.#count}`
  }

  #keep(run: Run): void {
    const known = this.#runs.some(({ id }) => id === run.id)
    const isFresh = Number(run.id.slice(1)) > this.#count - mostRuns
    if (!known && isFresh) this.#runs = [...this.#runs, run].slice(-mostRuns)
    else this.#runs = this.#runs.map((other) => (other.id === run.id ? run : other))
    this.#told()
  }

  get isBusy(): boolean {
    return this.#runners.some((runner) => !isOver(runner.get()))
  }

  pause(): void {
    this.#isPaused = true
    for (const runner of this.#runners) runner.pause()
    this.#told()
  }

  /** One node of the newest run. */
  step(): void {
    this.#isPaused = true
    this.#runners.at(-1)?.step()
  }

  resume(): void {
    this.#isPaused = false
    for (const runner of this.#runners) runner.resume()
    this.#told()
  }

  get isPaused(): boolean {
    return this.#isPaused
  }

  /** Ends all runs and listens no longer. */
  stop(): void {
    this.#listening = false
    for (const runner of this.#runners) runner.stop()
    this.#told()
  }

  clear(): void {
    this.stop()
    this.#runs = []
    this.#runners = []
    this.#count = 0
    this.#isPaused = false
    this.#told()
  }
}

const refused: Answer = {
  status: 500,
  body: JSON.stringify({ message: 'Error in workflow' }),
  type: 'application/json; charset=utf-8',
}
