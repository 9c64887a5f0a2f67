// Makes of a request to the door the one it stands for, as the practice API would get it in the page.
import type { Asked } from './engine'
import type { Knock } from './knock'
import type { Limits } from './limits'
import { Refused } from './said'

/** What belongs to the way here, to the browser, or to another part of this site: the course's own cookies above all. */
const ofTheWay =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|host|content-length|accept-encoding|cookie|via|forwarded|x-forwarded-.*|x-real-ip|x-class-socket|x-invoke-.*|x-middleware-.*|next-.*|rsc)$/

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @throws Refused `bad-address` */
export function demandReadable(target: string): void {
  try {
    if (/[^\x21-\x7e]/.test(target)) throw new URIError()
    const at = target.indexOf('?')
    decodeURIComponent(at < 0 ? target : target.slice(0, at))
  } catch {
    throw new Refused('bad-address')
  }
}

async function textOf({ headers, body }: Knock, { body: most, slowest }: Limits): Promise<string> {
  const encoding = headers.get('content-encoding')
  if (encoding !== null && !/^\s*identity\s*$/i.test(encoding)) throw new Refused('encoded')
  if (Number(headers.get('content-length') ?? 0) > most)
    throw new Refused('too-large', { headers: [['connection', 'close']] })
  const bytes = await body(most, slowest)
  try {
    return bytes.byteLength === 0 ? '' : decoder.decode(bytes)
  } catch {
    throw new Refused('bad-text')
  }
}

/**
 * @param path with its query, from the slash after the host
 * @throws Refused
 */
export async function practiceRequest(
  knock: Knock,
  host: string,
  path: string,
  limits: Limits,
): Promise<Asked> {
  const url = `https://${host}${path}`
  if (!URL.canParse(url)) throw new Refused('bad-address')
  const bodiless = knock.method === 'GET' || knock.method === 'HEAD'
  const body = bodiless ? '' : await textOf(knock, limits)
  const headers: Asked['headers'] = []
  for (const [name, value] of knock.headers) if (!ofTheWay.test(name)) headers.push([name, value])
  return { url, method: knock.method, headers, body }
}
