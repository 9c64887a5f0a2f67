// Promises what the handler itself answered to each delivery, and how fast, whatever became of the answer on its way back.
import { exchangeOf } from '../../receivers'
import type { Row } from '../../table'
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

/** Goes next to the handler, behind every fault: the wire log shows what the sender saw, this what the handler did. */
export const witness: FaultHooks = {
  async network(request, next, { world, policy, delivery }) {
    const { clock, era } = world
    const since = clock.now()
    const id = exchangeOf(request)
    const note = (status?: number) => {
      if (id === undefined || era !== world.era || handledDeliveries(world).get(id)) return
      const took = clock.now() - since
      handledDeliveries(world).insert({ id, deliveryId: delivery.id, took, timeout: policy.timeout, status })
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
