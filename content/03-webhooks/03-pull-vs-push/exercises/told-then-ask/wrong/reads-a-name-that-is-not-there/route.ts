export async function POST(request: Request): Promise<Response> {
  const event: { content: { text: string; contact: { name: string } } } = await request.json()
  console.log(event.content.contact.name, event.content.text)
  return new Response(null, { status: 200 })
}
