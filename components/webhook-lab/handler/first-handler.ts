// What a learner's handler starts from where a lesson gives none: it takes every delivery and keeps what it has seen.

export const firstHandler: Readonly<Record<string, string>> = {
  '/route.ts': `import { seen } from './store'

export async function POST(request: Request): Promise<Response> {
  const event: { eventType: string; content: { id: string } } = await request.json()
  seen.push(event.eventType)
  console.log(event.eventType, event.content.id)
  return new Response(null, { status: 200 })
}
`,
  '/store.ts': `export const seen: string[] = []
`,
}
