// A webhook of the class as the address of a lab would get it: at the lab's time, signed in the lab's way with the lab's secret.
import type { FiredRequest } from '@/lib/live/fired'
import type { newSecret } from '@/mocks/webhooks/signing/new-secret'
import type { StyleId } from '@/mocks/webhooks/signing/style'
import type { styleOf } from '@/mocks/webhooks/signing/styles'

type Headers = FiredRequest['headers']

export interface Signing {
  styleOf: typeof styleOf
  newSecret: typeof newSecret
}

export interface Address {
  style: StyleId
  secrets: readonly string[]
  /** Of the lab's clock. */
  now: number
}

export interface Message {
  headers: Headers
  body: string
  /** This learner's own in the class. */
  secret: string
  /** The server's milliseconds. */
  now: number
}

const headerOf = (headers: Headers, name: string): string =>
  headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? ''

/** Whether it was signed with this learner's secret, however long ago. */
export function isGenuine(
  { styleOf }: Pick<Signing, 'styleOf'>,
  { headers, body, secret }: Message,
): boolean {
  const sent = Number(headerOf(headers, 'webhook-timestamp')) * 1000
  return styleOf('standard').verify(Object.fromEntries(headers), body, [secret], sent).ok
}

/** What was forged stays forged, and what is old stays as old; where the lab does not sign, nothing is changed. */
export function resigned(signing: Signing, message: Message, address: Address): Headers {
  const { style, secrets } = address
  if (style === 'none') return message.headers
  const sent = Number(headerOf(message.headers, 'webhook-timestamp')) * 1000
  const at = address.now + sent - message.now
  const stranger = () => signing.newSecret(style, () => 0.5)
  const used = isGenuine(signing, message) ? secrets : [stranger()]
  const id = headerOf(message.headers, 'webhook-id')
  const signed = signing.styleOf(style).sign({ id, at, body: message.body }, used)
  const kept = message.headers.filter(([name]) => !name.toLowerCase().startsWith('webhook-'))
  return [...kept, ...Object.entries(signed)]
}
