// Promises the Loop Over Items node.
import { at, Beyond, type Exchanger } from '../exchanger'

export const loop: Exchanger<'loop'> = {
  kind: 'loop',
  type: 'n8n-nodes-base.splitInBatches',
  version: 3,
  shapeSince: 3,
  write: ({ batchSize }) => ({ batchSize, options: {} }),
  read: (parameters, version) => {
    // Its sockets stood the other way round.
    if (version < 3) throw new Beyond('typeVersion')
    const { batchSize = 1 } = parameters
    if (typeof batchSize !== 'number' || !Number.isInteger(batchSize) || batchSize < 1)
      throw new Beyond('batchSize')
    if (at(parameters, 'options', 'reset')) throw new Beyond('options.reset')
    return { batchSize }
  },
}
