import { Webhook } from 'standardwebhooks'
import { secrets } from './secrets'

/** Whether the sender made this signature, for exactly this body, in the last five minutes. */
export function isGenuine(body: string, headers: Headers): boolean {
  return secrets.some((secret) => {
    try {
      new Webhook(secret).verify(body, Object.fromEntries(headers))
      return true
    } catch {
      return false
    }
  })
}
