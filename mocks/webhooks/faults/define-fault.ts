// Promises that a fault is written down once: switches, links, seeded scenarios, the gauntlet and its report read it here.
import type { Texts } from '../../locale'
import type { RandomStream } from '../../random'
import type { FaultHooks } from '../delivery/fault-hooks'
import type { RetryPolicy } from '../delivery/policy'
import type { HandlerCheckId } from './handler-check-id'
import type { Stage } from './stage'

/** One whole number that a fault can be set to. */
export interface FaultNumber {
  label: Texts
  min: number
  max: number
  default: number
}

export type FaultValues<K extends string = string> = Readonly<Record<K, number>>

/** What a fault is told when it begins. */
export interface Situation<K extends string = string> {
  options: FaultValues<K>
  /** Virtual ms since the epoch: the fault was switched on. */
  since: number
  /**
   * A stream of chance of its own for each `what`, e.g. a message id: the same seed and the same `what` draw the same
   * numbers, in whatever order things happen.
   */
  chance(what: string): RandomStream
}

/** Something that a fault does at a moment of its own, apart from any delivery. */
export interface FaultAct {
  /** Ms after the fault was switched on. */
  after: number
  run(stage: Stage): void | Promise<void>
}

export interface FaultDefinition<K extends string = string> {
  /** Slug; links name it. */
  id: string
  /** 1 to 25: the order they are shown in. */
  number: number
  name: Texts
  /** What happens in the wild. */
  story: Texts
  /** What the learner must do about it. */
  remedy: Texts
  options: Readonly<Record<K, FaultNumber>>
  /** What a handler that is not prepared fails at. */
  check: HandlerCheckId
  /** What it does to deliveries while it is on. */
  hooks?(situation: Situation<K>): FaultHooks
  /** What it goes on doing to the messages it made, also when it is off again. */
  lasting?(situation: Situation<K>): FaultHooks
  /** What it does besides, in order of time. */
  acts?(situation: Situation<K>): FaultAct[]
  /** How the sender's policy differs while it is on. */
  policy?(policy: RetryPolicy, options: FaultValues<K>): RetryPolicy
  /** What stands in the learner's settings when a secret was pasted there. */
  pasted?(secret: string, options: FaultValues<K>): string
  /** Events that subscriptions list besides those of the scene. */
  events?: readonly string[]
  /** How many subscriptions lead to the handler; 1 unless said otherwise. */
  endpoints?: number
}

/** A fault as everyone but its own module sees it. */
export type Fault = FaultDefinition

const defined = new WeakSet<object>()

export function defineFault<K extends string>(definition: FaultDefinition<K>): Fault {
  // Options are read by name only, and `stateOf` fills in every name that a fault has.
  const fault = definition as unknown as Fault
  defined.add(fault)
  return fault
}

export function faultsIn(exports: Readonly<Record<string, unknown>>): Fault[] {
  return Object.values(exports).filter(
    (value): value is Fault => typeof value === 'object' && value !== null && defined.has(value),
  )
}
