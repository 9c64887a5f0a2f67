// Promises what the handler itself answered to each delivery, and how fast, whatever became of the answer on its way back.
import { exchangeOf } from '../../receivers'
import type { Row } from '../../table'
import { longestLog } from '../../wire-log'
import type { World } from '../../world'
import type { FaultHooks } from '../delivery/fault-hooks'

export interface HandledRow extends Row {
  /** The exchange's. */
  id: string
  deliveryId: string
  /** Virtual ms the handler took. */
  took: number
  /** Ms after which the sender would have given up. */
  timeout: number
  /** What it answered; absent when it gave no answer at all. */
  status?: number
}

export const handledDeliveries = (world: Pick<World, 'table'>) => world.table<HandledRow>('webhook-handled')

/** What has left the wire log cannot be asked about any more. */
function forget(world: World, newest: string): void {
  const rows = handledDeliveries(world)
  const last = Number(newest.slice(1)) - longestLog
  for (let id = (forgotten.get(world) ?? 0) + 1; id <= last; id += 1) rows.remove(`x${id}`)
  if (last > 0) forgotten.set(world, last)
}

/** Number of the last exchange whose row was taken out. */
const forgotten = new WeakMap<World, number>()

/** Goes next to the handler, behind every fault: the wire log shows what the sender saw, this what the handler did. */
export const witness: FaultHooks = {
  handlersOnly: true,
  async network(request, next, { world, policy, delivery }) {
    const { clock, era } = world
    const since = clock.now()
    const id = exchangeOf(request)
    const note = (status?: number) => {
      if (id === undefined || era !== world.era || handledDeliveries(world).get(id)) return
      const took = clock.now() - since
      handledDeliveries(world).insert({ id, deliveryId: delivery.id, took, timeout: policy.timeout, status })
      forget(world, id)
    }
    try {
      const answer = await next(request)
      note(answer.status)
      return answer
    } catch (error) {
      note()
      throw error
    }
  },
}
