// Plays servers of other people. In real life you would see no code, only what they answer.
export async function POST(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url)
  switch (pathname) {
    case '/estoque':
      await new Promise((done) => setTimeout(done, 60_000))
      break
    case '/caixa':
      return new Response(null, { status: 308, headers: { location: `${origin}/caixa-nova` } })
    case '/site':
      return new Response(null, { status: 410 })
    case '/clube':
      throw new Error('There is no points table')
  }
  return new Response('ok')
}
