// Other sites may not speak for whoever sits here: only pages of this very origin may.
import { Refusal } from '../refusal'

/** As the browser wrote it, and as a proxy that changed it says it was. No other site can set either. */
const hostsOf = (request: Request): (string | null)[] => [
  request.headers.get('host'),
  ...(request.headers.get('x-forwarded-host')?.split(/,\s*/) ?? []),
]

function isOwn(request: Request, origin: string): boolean {
  try {
    return hostsOf(request).includes(new URL(origin).host)
  } catch {
    return false
  }
}

/**
 * Browsers say where a request comes from in Sec-Fetch-Site, on plain http in Origin alone, and on a plain GET there
 * in neither: that one changes nothing, nobody else can read its answer, and `curl` may listen too.
 * @throws Refusal not-allowed
 */
export function demandSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const reads = request.method === 'GET'
  if (site !== null && site !== 'same-origin' && !(reads && site === 'none')) throw new Refusal('not-allowed')
  if (origin !== null && !isOwn(request, origin)) throw new Refusal('not-allowed')
  if (!reads && site === null && origin === null) throw new Refusal('not-allowed')
}
