import { createHmac } from 'node:crypto'
import { secrets } from './secrets'


export function isGenuine(body: string, headers: Headers): boolean {
  const timestamp = headers.get('webhook-timestamp') ?? ''
  const signed = `${headers.get('webhook-id')}.${timestamp}.${body}`
  const given = (headers.get('webhook-signature') ?? '').split(' ')
  const isRecent = Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300
  return (
    isRecent &&
    secrets.some((secret) =>
      given.includes(`v1,${createHmac('sha256', secret).update(signed).digest('base64')}`),
    )
  )
}
