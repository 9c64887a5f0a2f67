import { createHmac } from 'node:crypto'
import { secrets } from './secrets'

const keyOf = (secret: string) =>
  Uint8Array.from(atob(secret.slice('whsec_'.length)), (letter) => letter.charCodeAt(0))

export function isGenuine(body: string, headers: Headers): boolean {
  const timestamp = headers.get('webhook-timestamp') ?? ''
  const signed = `${headers.get('webhook-id')}.${timestamp}.${body}`
  const given = (headers.get('webhook-signature') ?? '').split(' ')
  return (
    secrets.some((secret) =>
      given.includes(`v1,${createHmac('sha256', keyOf(secret)).update(signed).digest('base64')}`),
    )
  )
}
