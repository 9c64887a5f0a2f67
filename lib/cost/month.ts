// What a month of a workflow comes to: its runs, and what each of the two tools counts of them.
import { type Assumed, facts } from './figures'
import type { Profile } from './profile'

/** Days of the month that is calculated. */
export const days = 30

export interface Month {
  /** Runs in all. */
  runs: number
  /** Of these, runs that found something to do. */
  working: number
  /** Looks that found nothing. */
  empty: number
  /** What n8n counts: runs. */
  executions: number
  /** What Make counts: runs of blocks. */
  credits: number
  /** Credits of one run that has something to do. */
  creditsOfRun: number
}

function runsOf({ starts, calls, everyMinutes }: Profile): number {
  return starts === 'webhook' ? calls : Math.floor((days * 24 * 60) / everyMinutes)
}

/** @param assumed what a look that finds nothing costs in Make */
export function monthOf(profile: Profile, { emptyLook }: Pick<Assumed, 'emptyLook'>): Month {
  const runs = runsOf(profile)
  const working = profile.starts === 'webhook' ? runs : Math.round((runs * profile.finds) / 100)
  const empty = runs - working
  // The block a run begins with, what works once, what works for each item.
  const creditsOfRun = (1 + profile.once + profile.each * profile.items) * facts.blockCredits.value
  return {
    runs,
    working,
    empty,
    executions: runs * facts.runExecutions.value,
    credits: working * creditsOfRun + empty * emptyLook,
    creditsOfRun,
  }
}
