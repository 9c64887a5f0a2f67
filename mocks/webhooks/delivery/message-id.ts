// Promises message ids that look drawn, are the same in every run of a seed, and never meet.
import { RandomStream } from '../../random'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `name` is the id of an event or a delivery, and there is one message for it: its number is what keeps two apart. */
export function messageIdOf(seed: number, name: string): string {
  const stream = new RandomStream(seed, `message ${name}`)
  const drawn = Array.from({ length: 18 }, () => letters[Math.floor(stream.next() * letters.length)])
  return `msg_${drawn.join('')}${name}`
}
