export const dynamic = 'force-dynamic'

/** Empty handlers at an address like those of the practice: what `npm run bench` measures the door against. */
export const GET = () => Response.json({})

/** It takes what it is sent, and does nothing with it. */
export async function POST(request: Request): Promise<Response> {
  await request.arrayBuffer()
  return Response.json({})
}
