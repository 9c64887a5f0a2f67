import { after } from 'next/server'
import { catchUp } from './catch-up'
import { isDown } from './outage'
import { keepNewest } from './plan'
import { thankOnce } from './shop'

export async function POST(request: Request): Promise<Response> {
  if (isDown()) return new Response('Closed for repair', { status: 503 })
  const { eventType, content } = await request.json()
  if (eventType === 'PAYMENT_UPDATE' && content.status === 'PAID') after(() => thankOnce(content))
  if (eventType === 'CONTACT_UPDATE') after(() => keepNewest(content))
  // Whoever hears something again after a silence asks what else there was.
  after(catchUp)
  return new Response('ok')
}
