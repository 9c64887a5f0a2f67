import { bestLocale } from '@/lib/i18n/locales'

/** `/` goes to the course map in the reader's language. */
export function GET(request: Request): Response {
  const locale = bestLocale(request.headers.get('accept-language'))
  return new Response(null, { status: 307, headers: { Location: `/${locale}`, Vary: 'Accept-Language' } })
}
