import { bundle } from '../bench/bundles.mjs'
import { pooled } from './numbers.mjs'
import { joins, opensRoom, Visitor } from './visitor.mjs'

const rooms = 50
const tenMinutes = 600_000

/** @param {number} i */
const addressOf = (i) => `203.${(i >> 8) & 255}.${i & 255}.9`

/**
 * A million guesses within ten minutes at the very limiter of the server, by a clock of its own.
 * @param {number} guesses @param {number} addresses
 */
export const simulated = async (guesses, addresses) => {
  const code = await bundle('scripts/bench-class/guesses-entry.ts', { platform: 'node', plugins: [] })
  const { FailedCodes, codeAlphabet, codeLength } = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )
  let now = 0
  const failed = new FailedCodes(() => now)
  /** @type {Map<string, number>} */
  const looked = new Map()
  let worth = 0
  for (let guess = 0; guess < guesses; guess++) {
    now = (guess * tenMinutes) / guesses
    const address = addressOf(guess % addresses)
    if (failed.wait(address) > 0) continue
    looked.set(address, (looked.get(address) ?? 0) + 1)
    // While the screen's pictures are asked for, a code alone opens nothing.
    if (!failed.underAttack) worth += 1
    failed.failed(address)
  }
  return {
    most: Math.max(...looked.values()),
    worth,
    chance: (worth * rooms) / codeAlphabet.length ** codeLength,
  }
}

/**
 * Two hundred guesses from one address while a class of sixty joins from another.
 * @param {string} url of a server that trusts one proxy
 */
export const overHttp = async (url) => {
  const { code } = await opensRoom(url)
  const attacker = new Visitor(url, '203.0.113.9')
  const [statuses, joined] = await Promise.all([
    pooled(200, 8, async (i) => {
      const guess = `222${i.toString().padStart(3, '3').replaceAll('0', 'A').replaceAll('1', 'C')}`
      return (await attacker.post('knock', { code: guess })).status
    }),
    pooled(60, 10, (i) => joins(url, code, `Learner ${i}`, '198.51.100.7').then(() => true)),
  ])
  return {
    looked: statuses.filter((status) => status === 404).length,
    refused: statuses.filter((status) => status === 429).length,
    joined: joined.length,
  }
}
