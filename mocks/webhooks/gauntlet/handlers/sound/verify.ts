// Promises that a message is believed only when one of the secrets made its signature, lately.
import { Webhook } from 'standardwebhooks'
import { secrets } from './secrets'

export function isGenuine(body: string, headers: Headers): boolean {
  return secrets.some((secret) => {
    try {
      new Webhook(clean(secret)).verify(body, Object.fromEntries(headers), { jsonParse: false })
      return true
    } catch {
      return false
    }
  })
}

/** People paste secrets with spaces, line breaks or quotes around them, and with the version of a signature in front. */
const clean = (secret: string) => secret.replace(/^[\s"']+|[\s"']+$/g, '').replace(/^v1,/, '')
