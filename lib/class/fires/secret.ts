// Each learner's own signing secret: made of the class's keys, kept nowhere, the same whenever it is asked for.
import type { Keys } from '../rooms/keys'

const secretPrefix = 'whsec_'

/** @returns as Standard Webhooks writes it: `whsec_` and 32 bytes in base64 */
export const memberSecret = (keys: Keys, member: string): string =>
  secretPrefix + keys.bytes('webhook secret', member).toString('base64')

export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(secretPrefix.length), 'base64')
