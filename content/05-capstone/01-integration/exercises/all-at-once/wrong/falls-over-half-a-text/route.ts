import { after } from 'next/server'
import { meet } from './newcomer'
import { type Card, tellCustomer } from './order'
import { met, told } from './store'
import { isGenuine } from './verify'

export async function POST(request: Request): Promise<Response> {
  // Who sent it? Asked of the text exactly as it came.
  const body = await request.text()
  if (!isGenuine(body, request.headers)) return new Response('Who are you?', { status: 401 })

  // Can it be read? To answer 5xx would only bring the same text again.
  const event: { eventType: string; content: Card } = JSON.parse(body)

  take(event.eventType, event.content)
  return new Response('ok')
}

/** Takes on what is for us, once. The work begins when the answer has left. */
function take(eventType: string, content: Card): void {
  if (eventType === 'CONTACT_NEW' && !met.has(content.id)) {
    met.add(content.id)
    after(() => meet(content.id))
  }
  if (eventType === 'PANEL_CARD_UPDATE' && content.stepTitle === 'Em entrega' && !told.has(content.id)) {
    told.add(content.id)
    after(() => tellCustomer(content))
  }
}
