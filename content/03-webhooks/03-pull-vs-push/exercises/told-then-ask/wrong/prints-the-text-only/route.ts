import { read } from './chat-api'

interface MessageReceived {
  eventType: string
  content: { text: string; sessionId: string }
}

export async function POST(request: Request): Promise<Response> {
  const event: MessageReceived = await request.json()
  console.log('somebody', event.content.text)
  return new Response(null, { status: 200 })
}

// Not called yet. It reads one conversation, with the contact it is with.
async function conversation(id: string) {
  return read(`/chat/v2/session/${id}?IncludeDetails=ContactDetails`)
}
