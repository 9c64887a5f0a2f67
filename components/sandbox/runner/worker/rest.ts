// Tells the page when the program has nothing left to do but wait for time or for an answer; time stands still until then.

import type { Cause } from '../serve/messages'
import type { StateEntry } from '../serve/snapshot'
import { underWay, whenFinished } from './activity'
import { post } from './channel'
import { turns } from './natives'

/**
 * @param asleep how much of what is under way waits for the page
 * @returns what to call when the program has been set to work
 */
export function watchRest(
  asleep: () => number,
  state: () => StateEntry[],
): (cause: Cause, id: number) => void {
  let waiting: { cause: Cause; id: number }[] = []
  // In a turn of its own all promises that could go on have gone on.
  const look = turns(() => {
    if (underWay() > asleep()) return
    const rested = waiting
    waiting = []
    const remembered = state()
    for (const { cause, id } of rested) post({ type: 'rested', cause, id, state: remembered })
  })
  whenFinished(() => {
    if (waiting.length > 0) look()
  })
  return (cause, id) => {
    waiting[waiting.length] = { cause, id }
    look()
  }
}
