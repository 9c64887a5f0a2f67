// Four pictures on the projector that change every fifteen seconds: who sees them is in the room.
import type { Keys } from './keys'

export const signPictures = [
  '🍎',
  '🚲',
  '🐟',
  '🌙',
  '🎈',
  '🔑',
  '🌲',
  '☂️',
  '🐘',
  '🎸',
  '✈️',
  '🏠',
  '🧊',
  '🌻',
  '🦋',
  '⚽',
] as const

const turn = 15_000

const at = (keys: Keys, room: string, turns: number): number[] =>
  [...keys.bytes('sign', `${room} ${turns}`).subarray(0, 4)].map((byte) => byte % signPictures.length)

/** @returns places in `signPictures` */
export const screenSign = (keys: Keys, room: string, now: number): number[] =>
  at(keys, room, Math.floor(now / turn))

/** When they change next, ms. */
export const nextSign = (now: number): number => (Math.floor(now / turn) + 1) * turn

/** The one before is good too: a learner needs longer than a moment to copy it. */
export function isScreenSign(keys: Keys, room: string, now: number, typed: readonly number[]): boolean {
  const turns = Math.floor(now / turn)
  return [turns, turns - 1].some((one) => at(keys, room, one).join() === typed.join())
}
