import { after } from 'next/server'
import { writePlan } from './plan'
import { thank } from './shop'
import { newest, thanked } from './store'

interface ShopEvent {
  eventType: string
  content: { id: string; status: string; contactId: string; updatedAt: string; annotation: string }
}

export async function POST(request: Request): Promise<Response> {
  const { eventType, content }: ShopEvent = await request.json()
  if (eventType === 'PAYMENT_UPDATE' && content.status === 'PAID') thankOnce(content)
  if (eventType === 'CONTACT_UPDATE') keepNewest(content)
  // An event for others is no mistake: it gets the same answer.
  return new Response('ok')
}

function thankOnce({ id, contactId }: ShopEvent['content']): void {
  if (thanked.has(id)) return
  // Written down before the work begins, so that a copy that comes meanwhile finds it.
  thanked.add(id)
  after(() => thank(contactId, id))
}

function keepNewest({ id, updatedAt, annotation }: ShopEvent['content']): void {
  const known = newest.get(id)
  if (known !== undefined && known >= updatedAt) return
  newest.set(id, updatedAt)
  after(() => writePlan(id, annotation))
}
