// A request as its sender may show it to others: whatever opens doors is cut out.
import type { Exchange } from '@/mocks/wire-log'

export interface MaskedRequest {
  method: string
  url: string
  headers: [name: string, value: string][]
  body: string
  /** Of the answer; null where none came. */
  status: number | null
}

export const mask = '•••'

const secretName = /auth|token|secret|cookie|signature|password|api[-_]?key|^key$/i
/** As our own and the well-known platforms write them, wherever they stand. */
const secretValue = /\b(?:whsec_|pn_|sk_|pk_|ghp_|weni_|AIza)[\w+/=-]{4,}/g
const longest = 4_000

const cut = (text: string): string => text.replace(secretValue, mask)

/** The scheme is what is often wrong, and no secret. */
function maskedHeader([name, value]: [string, string]): [string, string] {
  if (!secretName.test(name)) return [name, cut(value)]
  const [, scheme] = /^(Bearer|Basic|Digest|Token)\s/i.exec(value) ?? []
  return [name, value === '' ? '' : scheme ? `${scheme} ${mask}` : mask]
}

const maskedUrl = (url: string): string =>
  cut(
    url
      .replace(/^(https?:\/\/)[^/?#@]*@/, `$1${mask}@`)
      .replace(/([?&])([^=&#]+)=([^&#]*)/g, (whole, before: string, name: string) =>
        secretName.test(name) ? `${before}${name}=${mask}` : whole,
      ),
  )

const maskedBody = (body: string): string =>
  cut(
    body.replace(/("([^"\\]*)"\s*:\s*)"(?:[^"\\]|\\.)*"/g, (whole, before: string, name: string) =>
      secretName.test(name) ? `${before}"${mask}"` : whole,
    ),
  ).slice(0, longest)

export const maskedRequest = ({
  request,
  response,
}: Pick<Exchange, 'request' | 'response'>): MaskedRequest => ({
  method: request.method,
  url: maskedUrl(request.url).slice(0, longest),
  headers: request.headers.slice(0, 30).map(maskedHeader),
  body: maskedBody(request.body),
  status: response?.status ?? null,
})
