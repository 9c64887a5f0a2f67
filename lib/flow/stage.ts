// What a flow needs of the world it is played in: a clock, a door for its requests, and what the wire log says of each.
import type { Exchange, Origin } from '@/mocks/wire-log'
import type { World } from '@/mocks/world'

export interface Stage {
  clock: Pick<World['clock'], 'now' | 'setTimeout' | 'clearTimeout'>
  /** The id is that of the exchange, known as soon as the request has left. */
  send(request: Request, origin: Origin): { answer: Promise<Response>; exchange?: string }
  exchange(id: string): Exchange | undefined
}

type StageWorld = Pick<World, 'clock' | 'log' | 'send'>

export const worldStage = (world: StageWorld): Stage => ({
  clock: world.clock,
  send(request, origin) {
    const before = world.log.entries().at(-1)?.id
    // A request is written down before anything is waited for.
    const answer = world.send(request, origin)
    const last = world.log.entries().at(-1)?.id
    return { answer, exchange: last === before ? undefined : last }
  },
  exchange: (id) => world.log.get(id),
})
