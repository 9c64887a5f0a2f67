// What the platform told a learner's program, and whether it took it.
import type { Evidence } from '@/lib/practice/evidence'
import { bodyObject } from '@/lib/practice/traffic'
import type { Exchange } from '@/mocks/wire-log'

export interface Told {
  delivery: Exchange
  content: object
}

/** Every attempt to tell of this event. */
export const toldOf = ({ exchanges }: Evidence, type: string): Told[] =>
  exchanges
    .filter(({ origin }) => origin.kind === 'delivery')
    .flatMap((delivery) => {
      const { eventType, content } = bodyObject(delivery.request)
      return eventType === type && typeof content === 'object' && content !== null
        ? [{ delivery, content }]
        : []
    })

export const isTaken = ({ response }: Exchange): boolean => Math.floor((response?.status ?? 0) / 100) === 2

export const fieldOf = (content: object, name: string): string => String(Reflect.get(content, name) ?? '')
