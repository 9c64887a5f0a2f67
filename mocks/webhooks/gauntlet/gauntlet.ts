// Promises the gauntlet: a seeded hour of everything against a handler that listens at a host, and what is left to judge it by.
import type { World } from '../../world'
import { hourOf } from './hour'
import { type PlanEvidence, runPlan } from './run-plan'

export interface GauntletRun {
  /** Of the hour; the world's own seed stays as it is, and a fresh world of one seed makes one hour the same for everyone. */
  seed: number
  /** Where the handler answers, e.g. `loja.hooks.example`. */
  host: string
  /** Lets time come to a moment; at once unless said otherwise. */
  drive?(moment: number): Promise<void>
}

/** The handler is listening (`listenAt`), and knows the secrets (`secretFile(world, hourOf(seed).faults)`). */
export function runGauntlet(world: World, { seed, ...run }: GauntletRun): Promise<PlanEvidence> {
  return runPlan(world, { plan: hourOf(seed), ...run })
}
