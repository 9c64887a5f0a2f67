import { bestLocale } from '@/lib/i18n/locales'

/** `/c#K7M2QP`, short enough for a projector: the browser carries the code over to the page, no server ever sees it. */
export function GET(request: Request): Response {
  const locale = bestLocale(request.headers.get('accept-language'))
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}/class`, Vary: 'Accept-Language' },
  })
}
