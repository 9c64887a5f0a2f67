import { Webhook } from 'standardwebhooks'
import { secret } from './secrets'

/** Whether the sender made this signature, for exactly this body, in the last five minutes. */
export function isGenuine(body: string, headers: Headers): boolean {
  try {
    // The signature alone: whether the text is JSON is another question.
    new Webhook(secret).verify(body, Object.fromEntries(headers), { jsonParse: false })
    return true
  } catch {
    return false
  }
}
