// `createHash` and `createHmac` as in node:crypto, synchronous, for sha1, sha256 and sha512.
import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { toBytes, toText } from './bytes'

const algorithms = { sha1, sha256, sha512 }

function algorithmOf(name: unknown, what: string) {
  const plain = String(name)
    .toLowerCase()
    .replace(/^sha2?-/, 'sha')
  if (Object.hasOwn(algorithms, plain)) return algorithms[plain as keyof typeof algorithms]
  throw new Error(
    `Failed to ${what}: there is no “${String(name)}” here, only ${Object.keys(algorithms).join(', ')}.`,
  )
}

/** What noble's hashes and HMACs have in common. */
interface Work {
  update(data: Uint8Array): unknown
  digest(): Uint8Array
}

class Digest {
  readonly #work: Work
  readonly #what: string
  #done = false

  constructor(work: Work, what: string) {
    this.#work = work
    this.#what = what
  }

  /** `encoding` is of the text given; without it text is UTF-8. */
  update(data: unknown, encoding?: unknown): this {
    this.#check()
    this.#work.update(toBytes(data, `update ${this.#what}`, encoding ?? 'utf8'))
    return this
  }

  /** Text in `encoding`, or plain bytes without one: there is no Buffer here. */
  digest(encoding?: unknown): string | Uint8Array {
    this.#check()
    const what = `digest ${this.#what}`
    // Looked up first, as in Node: a wrong encoding does not use the digest up.
    if (encoding !== undefined && encoding !== 'buffer') toText(new Uint8Array(), encoding, what)
    this.#done = true
    const bytes = this.#work.digest()
    return encoding === undefined || encoding === 'buffer' ? bytes : toText(bytes, encoding, what)
  }

  #check(): void {
    if (!this.#done) return
    const error = new Error(
      `Failed to use ${this.#what} again: digest() was called already. Create a new one.`,
    )
    throw Object.assign(error, { code: 'ERR_CRYPTO_HASH_FINALIZED' })
  }
}

export class Hash extends Digest {}
export class Hmac extends Digest {}

export function createHash(algorithm: string): Hash {
  return new Hash(algorithmOf(algorithm, 'create a hash').create(), 'the hash')
}

export function createHmac(algorithm: string, key: unknown): Hmac {
  const hash = algorithmOf(algorithm, 'create an HMAC')
  return new Hmac(hmac.create(hash, toBytes(key, 'create an HMAC')), 'the HMAC')
}
