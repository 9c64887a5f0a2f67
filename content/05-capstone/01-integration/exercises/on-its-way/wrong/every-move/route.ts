import { after } from 'next/server'
import { meet } from './newcomer'
import { tellCustomer } from './order'
import { met, told } from './store'

export async function POST(request: Request): Promise<Response> {
  const { eventType, content } = await request.json()
  if (eventType === 'CONTACT_NEW' && !met.has(content.id)) {
    met.add(content.id)
    after(() => meet(content.id))
  }
  if (eventType === 'PANEL_CARD_UPDATE' && !told.has(content.id + content.stepTitle)) {
    // This card, in this step: that is what the message is about, whatever else arrives before or after.
    told.add(content.id + content.stepTitle)
    after(() => tellCustomer(content))
  }
  return new Response('ok')
}
