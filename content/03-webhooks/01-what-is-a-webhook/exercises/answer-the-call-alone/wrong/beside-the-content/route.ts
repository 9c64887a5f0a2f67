// Says that the program is there, to whoever asks with GET. The rest of the file is yours.
export const GET = () => new Response('Up')

interface MessageReceived {
  eventType: string
  content: { id: string; text: string }
}

export async function POST(request: Request): Promise<Response> {
  const event: MessageReceived = await request.json()
  console.log(event.text)
  return new Response(null, { status: 200 })
}
