interface ContactNew {
  eventType: string
  content: { id: string; name: string | null; phonenumber: string }
}

// The platform calls this function, once for every delivery.
export async function POST(request: Request): Promise<Response> {
  const event: ContactNew = await request.json()
  console.log('New contact:', event.content.phonenumber)
  return new Response(null, { status: 200 })
}
