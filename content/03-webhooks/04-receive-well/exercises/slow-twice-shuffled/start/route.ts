import { writePlan } from './plan'
import { thank } from './shop'

interface ShopEvent {
  eventType: string
  content: { id: string; status: string; contactId: string; updatedAt: string; annotation: string }
}

export async function POST(request: Request): Promise<Response> {
  const { eventType, content }: ShopEvent = await request.json()
  if (eventType === 'PAYMENT_UPDATE') {
    if (content.status === 'PAID') await thank(content.contactId, content.id)
  } else if (eventType === 'CONTACT_UPDATE') {
    await writePlan(content.id, content.annotation)
  } else {
    throw new Error(`Nobody told me of ${eventType}`)
  }
  return new Response('ok')
}
