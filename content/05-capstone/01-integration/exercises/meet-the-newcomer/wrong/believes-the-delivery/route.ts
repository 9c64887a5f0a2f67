import { after } from 'next/server'
import { meet } from './newcomer'

export async function POST(request: Request): Promise<Response> {
  const { eventType, content } = await request.json()
  if (eventType === 'CONTACT_NEW') after(() => meet(content.id, content.phonenumber))
  return new Response('ok')
}
