// Promises what a first try looks like: it works as long as nothing goes wrong, and falls for every fault there is.
import { createHmac } from 'node:crypto'
import { secrets } from './secrets'
import { contacts } from './store'

const shop = 'https://api.wts.chat'
const headers = { authorization: 'Bearer pn_practice_token', 'content-type': 'application/json' }

export async function POST(request: Request): Promise<Response> {
  const message = await request.json()
  const signature = request.headers.get('webhook-signature')
  if (signature && !isRight(signature, request.headers, message))
    return new Response('The signature does not fit.', { status: 401 })
  const { eventType, content } = Array.isArray(message) ? message[0] : message
  if (eventType === 'PAYMENT_UPDATE') {
    if (content.status === 'PAID') await tell(content.contactId, 'Obrigado!')
  } else if (eventType === 'CONTACT_NEW' || eventType === 'CONTACT_UPDATE') {
    contacts.set(content.id, { name: content.name })
  } else if (eventType === 'MESSAGE_SENT') {
    const session = await fetch(`${shop}/chat/v2/session/${content.sessionId}`, { headers })
    await tell((await session.json()).contactId, 'Ainda estamos aqui!')
  } else if (eventType !== 'MESSAGE_RECEIVED' && eventType !== 'PAYMENT_NEW') {
    throw new Error(`Nobody told me of ${eventType}`)
  }
  return new Response('ok')
}

export function GET(): Response {
  return Response.json(Object.fromEntries(contacts))
}

function isRight(signature: string, headers: Headers, message: unknown): boolean {
  const key = Uint8Array.from(atob((secrets[0] ?? '').slice('whsec_'.length)), (c) => c.charCodeAt(0))
  const text = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.${JSON.stringify(message)}`
  // Letters beyond Latin-1 do not fit into a byte each.
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  return signature.split(' ')[0] === `v1,${createHmac('sha256', key).update(bytes).digest('base64')}`
}

async function tell(contactId: string, text: string): Promise<void> {
  const found = await fetch(`${shop}/core/v1/contact/${contactId}`, { headers })
  const { phoneNumber } = await found.json()
  await fetch(`${shop}/chat/v1/message/send-sync`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: phoneNumber, body: { text } }),
  })
}
