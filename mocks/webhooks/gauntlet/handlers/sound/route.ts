// Promises what a sound handler looks like: verify the bytes, answer at once, and do each thing once, the newest last.
import { after } from 'next/server'
import { take, work } from './shop'
import { contacts } from './store'
import { isGenuine } from './verify'

export async function POST(request: Request): Promise<Response> {
  const body = await request.text()
  if (!isGenuine(body, request.headers)) return new Response('The signature does not fit.', { status: 401 })
  let message: unknown
  try {
    message = JSON.parse(body)
  } catch {
    return new Response('This is no JSON.', { status: 400 })
  }
  for (const event of Array.isArray(message) ? message : [message]) take(event)
  after(work)
  return new Response('ok')
}

export function GET(request: Request): Response {
  const challenge = new URL(request.url).searchParams.get('hub.challenge')
  if (challenge !== null) return new Response(challenge, { headers: { 'content-type': 'text/plain' } })
  return Response.json(Object.fromEntries(contacts))
}
