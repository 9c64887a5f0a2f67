// What `import … from 'node:crypto'` gives a learner's program.
import { randomBytes, randomUUID } from './chance'
import { createHash, createHmac, Hash, Hmac } from './hashes'
import * as notHere from './not-here'
import { timingSafeEqual } from './timing-safe-equal'

export * from './not-here'
export { createHash, createHmac, Hash, Hmac, randomBytes, randomUUID, timingSafeEqual }

export const webcrypto = crypto
export const { subtle } = crypto
export const getRandomValues = crypto.getRandomValues.bind(crypto)
export const getHashes = () => ['sha1', 'sha256', 'sha512']

export default {
  ...notHere,
  createHash,
  createHmac,
  Hash,
  Hmac,
  randomBytes,
  randomUUID,
  timingSafeEqual,
  webcrypto,
  subtle,
  getRandomValues,
  getHashes,
}
