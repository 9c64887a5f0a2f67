import { after } from 'next/server'
import { meet } from './newcomer'
import { tellCustomer } from './order'
import { met } from './store'

export async function POST(request: Request): Promise<Response> {
  const { eventType, content } = await request.json()
  if (eventType === 'CONTACT_NEW' && !met.has(content.id)) {
    met.add(content.id)
    after(() => meet(content.id))
  }
  if (eventType === 'PANEL_CARD_UPDATE') await tellCustomer(content)
  return new Response('ok')
}
