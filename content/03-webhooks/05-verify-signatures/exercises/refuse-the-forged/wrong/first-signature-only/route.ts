import { after } from 'next/server'
import { thank } from './shop'
import { isGenuine } from './verify'

export async function POST(request: Request): Promise<Response> {
  // Verify: the text exactly as it came, before anybody parses it.
  const body = await request.text()
  if (!isGenuine(body, request.headers)) return new Response('Who are you?', { status: 401 })

  // Acknowledge first, work later.
  const { eventType, content } = JSON.parse(body)
  if (eventType === 'PAYMENT_UPDATE' && content.status === 'PAID') {
    after(() => thank(content.contactId, content.id))
  }
  return new Response('ok')
}
