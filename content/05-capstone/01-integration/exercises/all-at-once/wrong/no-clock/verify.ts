import { createHmac } from 'node:crypto'
import { secret } from './secrets'

/** Whether the sender made this signature, for exactly this body, some time or other. */
export function isGenuine(body: string, headers: Headers): boolean {
  const [id, time] = [headers.get('webhook-id'), headers.get('webhook-timestamp')]
  const key = Uint8Array.from(atob(secret.replace('whsec_', '')), (letter) => letter.charCodeAt(0))
  const made = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  return (headers.get('webhook-signature') ?? '').split(' ').includes(`v1,${made}`)
}
