export const dynamic = 'force-dynamic'

/** Empty handlers: what `npm run bench` measures the practice door against. */
export const GET = () => Response.json({})

/** It takes what it is sent, and does nothing with it. */
export async function POST(request: Request): Promise<Response> {
  await request.arrayBuffer()
  return Response.json({})
}
