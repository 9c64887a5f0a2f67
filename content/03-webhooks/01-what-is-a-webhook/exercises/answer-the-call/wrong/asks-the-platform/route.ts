const headers = { Authorization: 'Bearer pn_practice_token' }

export async function POST(request: Request): Promise<Response> {
  const { content } = await request.json()
  const answer = await fetch(`https://api.wts.chat/core/v1/contact/${content.id}`, { headers })
  const { phoneNumber } = await answer.json()
  console.log('New contact:', phoneNumber)
  return new Response(null, { status: 200 })
}
