// Promises message ids like the sender's own, for messages that a fault makes up.
import type { RandomStream } from '../../random'

export const messageIdOf = (chance: RandomStream): string =>
  `msg_${chance.uuid().replaceAll('-', '').slice(0, 24)}`
