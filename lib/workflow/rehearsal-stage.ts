// A practice world as a workflow needs it, outside the page; and the patience to see a run to its end without real time passing.
import { practiceToken } from '@/mocks/chat-api/platform/credentials'
import { exchangeOf } from '@/mocks/receivers'
import { turn } from '@/mocks/turn'
import type { World } from '@/mocks/world'
import type { Stage } from './engine/stage'
import { operationsOfWorld } from './operations-of-world'
import { runCodeInNode } from './run-code-in-node'

/** Lets a run, or an answer to wait for, come to its end: whenever all sleep, the clock jumps. */
export async function settle(world: World, isOpen: () => boolean): Promise<void> {
  let idle = 0
  while (isOpen()) {
    await turn()
    idle += 1
    // A few turns for what needs no time: code that runs, a body that is read.
    if (idle % 30 === 0) await world.clock.advanceToNext()
    if (idle > 100_000) throw new Error('Failed to rehearse the workflow: a run does not end.')
  }
}

export function rehearsalStage(world: World): Stage {
  return {
    send: (request, origin) => world.send(request, origin),
    exchangeOf,
    clock: world.clock,
    runCode: runCodeInNode,
    operation: operationsOfWorld(),
    token: practiceToken,
  }
}
