import { after } from 'next/server'
import { meet } from './newcomer'
import { met } from './store'

export async function POST(request: Request): Promise<Response> {
  const { eventType, content } = await request.json()
  if (eventType === 'CONTACT_NEW' && !met.has(content.id)) {
    after(async () => {
      await meet(content.id)
      met.add(content.id)
    })
  }
  return new Response('ok')
}
