interface MessageReceived {
  eventType: string
  content: { id: string; text: string }
}

export async function GET(request: Request): Promise<Response> {
  const event: MessageReceived = await request.json()
  console.log(event.content.text)
  return new Response(null, { status: 200 })
}
