import { read } from './chat-api'

interface MessageReceived {
  eventType: string
  content: { text: string; sessionId: string }
}

const news: string[] = []

export async function POST(request: Request): Promise<Response> {
  const event: MessageReceived = await request.json()
  news.push(event.content.sessionId)
  const { contactDetails } = await conversation(event.content.sessionId)
  console.log(contactDetails.name, event.content.text)
  return new Response(null, { status: 200 })
}

setInterval(() => news.forEach((id) => conversation(id)), 1000)

async function conversation(id: string) {
  return read(`/chat/v2/session/${id}?IncludeDetails=ContactDetails`)
}
