// A scope for tests: one call of a webhook that went through a node named Distance, as the third lesson of unit 04 has it.
import type { Item } from '../workflow'
import type { Scope } from './scope'

const call: Item = {
  json: {
    headers: { 'content-type': 'application/json' },
    params: {},
    query: { debug: '1' },
    body: {
      name: 'Ana "Nina" Prado',
      phone: '+55|11999990000',
      km: 22.5,
      tags: ['vip', 'new'],
      address: { city: 'São Paulo', zip: null },
      orders: [
        { id: 1, total: 10.5, paid: true },
        { id: 2, total: 20, paid: false },
      ],
      constructor: 'own',
    },
  },
}

const distances: Item[] = [{ json: { metres: 22300 } }, { json: { metres: 900 } }]

/** Monday, 2 March 2026, 12:34:56.789 UTC. */
export const exampleNow = Date.UTC(2026, 2, 2, 12, 34, 56, 789)

export function exampleScope(change: Partial<Scope> = {}): Scope {
  return {
    input: [call],
    itemIndex: 0,
    node(name) {
      if (name === 'Distance') return { items: distances, paired: distances[1] }
      if (name === 'Two') return { items: distances }
      return name === 'Later' ? {} : undefined
    },
    now: exampleNow,
    execution: { id: 'r1', mode: 'test' },
    workflow: { name: 'Deliver' },
    ...change,
  }
}
