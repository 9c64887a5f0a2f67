// Promises the same numbers in the same order for the same seed: the only chance in the practice world.

/** One stream of chance; `state` is all there is to save. */
export class RandomStream {
  state: number

  /** `name` keeps streams of one seed apart, so that drawing from one never shifts another. */
  constructor(seed: number, name: string) {
    let hash = seed | 0
    for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995)
    this.state = hash >>> 0
  }

  /** A whole number of 32 bits (mulberry32). */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  /** 0 ≤ n < 1. */
  next(): number {
    return this.bits() / 0x1_0000_0000
  }

  /** A version 4 UUID in shape; its bits come from the seed. */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () => this.bits().toString(16).padStart(8, '0')).join('')
    const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
