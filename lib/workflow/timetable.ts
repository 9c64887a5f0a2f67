// Lets the schedules of an active workflow fall due on the world's clock.
import type { World } from '@/mocks/world'
import type { NodeOf, Workflow } from './workflow'

type Clock = Pick<World['clock'], 'setTimeout' | 'clearTimeout'>

/** Not more often than every minute. */
const shortest = 1

const schedulesOf = ({ nodes, active }: Workflow): NodeOf<'schedule'>[] =>
  active ? nodes.filter((node): node is NodeOf<'schedule'> => node.kind === 'schedule' && !node.disabled) : []

export class Timetable {
  readonly #clock: Clock
  readonly #due: (trigger: string) => void
  #timers: number[] = []
  #set = ''

  constructor(clock: Clock, due: (trigger: string) => void) {
    this.#clock = clock
    this.#due = due
  }

  /** A change of anything else lets the hands go on. */
  follow(workflow: Workflow): void {
    const schedules = schedulesOf(workflow).map(({ name, settings }) => ({ name, ...settings }))
    const set = JSON.stringify(schedules)
    if (set === this.#set) return
    this.end()
    this.#set = set
    for (const [at, { name, everyMinutes }] of schedules.entries()) this.#arm(at, name, everyMinutes)
  }

  #arm(at: number, name: string, everyMinutes: number): void {
    if (!Number.isFinite(everyMinutes)) return
    const wait = Math.max(shortest, everyMinutes) * 60_000
    this.#timers[at] = this.#clock.setTimeout(() => {
      this.#arm(at, name, everyMinutes)
      this.#due(name)
    }, wait)
  }

  /** Also after a reset, which has dropped the timers. */
  end(): void {
    for (const timer of this.#timers) this.#clock.clearTimeout(timer)
    this.#timers = []
    this.#set = ''
  }
}
