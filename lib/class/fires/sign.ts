// One learner's own request for a message: signed as Standard Webhooks says, or wrong in the way that was asked for.
import { createHmac } from 'node:crypto'
import type { FiredRequest } from '@/lib/live/fired'
import type { Message } from './messages'
import { keyOf } from './secret'

const tenMinutes = 600_000

const signature = (key: Buffer, id: string, seconds: number, text: string) =>
  `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${text}`).digest('base64')}`

/** Another key of the same length, the same whenever it is asked for. */
const otherKey = (key: Buffer, name: string) => createHmac('sha256', key).update(name).digest()

/** Still JSON, and no longer what was signed: the last digit is another one. */
const tampered = (text: string) => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))

export interface Attempt {
  /** 1 for the first. */
  attempt: number
  /** Server milliseconds: when it leaves. */
  at: number
}

export function requestFor(message: Message, { attempt, at }: Attempt, secret: string): FiredRequest {
  const { n, id, text, faults } = message
  const has = (name: (typeof faults)[number]) => faults.includes(name)
  const own = keyOf(secret)
  const keys = has('wrong-secret')
    ? [otherKey(own, 'stranger')]
    : has('rotated-secret')
      ? [otherKey(own, 'rotated'), own]
      : [own]
  const seconds = Math.floor((has('old-timestamp') ? at - tenMinutes : at) / 1000)
  const body = has('tampered') ? tampered(text) : text
  return {
    ...{ n, attempt, at, method: 'POST' },
    headers: [
      ['content-type', 'application/json'],
      ['webhook-id', id],
      ['webhook-timestamp', String(seconds)],
      ['webhook-signature', keys.map((key) => signature(key, id, seconds, text)).join(' ')],
    ],
    body: Buffer.from(body).toString('base64'),
  }
}
