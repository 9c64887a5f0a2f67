// Promises one POST to an address outside: to what the rules allow and nowhere else, however the name is written or resolved, and never for long or for much.
import { lookup as systemLookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { type CallRules, mayCall } from './address-rules'

export interface Call {
  url: string
  headers: readonly (readonly [name: string, value: string])[]
  body: Uint8Array
}

export interface Answered {
  status: number
  headers: [name: string, value: string][]
  body: Uint8Array
}

/** `address`: no address of that name may be called. `broken`: no connection, or it ended in the middle. */
export type RefusedWhy =
  | 'not-http'
  | 'credentials'
  | 'port'
  | 'unknown-host'
  | 'address'
  | 'timeout'
  | 'too-much'
  | 'tls'
  | 'broken'

/** Nothing came back, or nothing was sent. */
export class CallRefused extends Error {
  constructor(
    readonly why: RefusedWhy,
    /** What it was about: a port, an address, the system's own word. */
    readonly about = '',
  ) {
    super(about === '' ? why : `${why}: ${about}`)
    this.name = 'CallRefused'
  }
}

export interface CallLimits {
  milliseconds: number
  /** Of the answer's body. */
  bytes: number
}

export const callLimits: CallLimits = { milliseconds: 15_000, bytes: 256 * 1024 }

export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void

const bySystem: Resolve = (host, done) => systemLookup(host, { all: true }, done)

/** Ports below 1024 other than these belong to mail, file and name servers, which would read a request as commands. */
const mayPort = (port: number) => port === 80 || port === 443 || port >= 1024

interface Way {
  rules: CallRules
  limits?: CallLimits
  resolve?: Resolve
}

/** @throws CallRefused */
function checked(url: string, rules: CallRules): URL {
  if (!URL.canParse(url)) throw new CallRefused('not-http', url)
  const address = new URL(url)
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new CallRefused('not-http', address.protocol)
  if (address.username !== '' || address.password !== '') throw new CallRefused('credentials')
  const port = Number(address.port || (address.protocol === 'http:' ? 80 : 443))
  if (!mayPort(port)) throw new CallRefused('port', String(port))
  // A number is not looked up by anybody; the URL has written decimal, octal and short ones out.
  const literal = address.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) > 0 && !mayCall(literal, rules)) throw new CallRefused('address', literal)
  return address
}

/** Every address of the name must be one that may be called: else the next look-up might give the other one. */
function guarded(rules: CallRules, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || first === undefined) return done(new CallRefused('unknown-host', host), '', 0)
      const forbidden = addresses.find(({ address }) => !mayCall(address, rules))
      if (forbidden) return done(new CallRefused('address', forbidden.address), '', 0)
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    length += chunk.length
    if (length > most) throw new CallRefused('too-much', `${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function named(error: unknown): CallRefused {
  if (error instanceof CallRefused) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'HPE_HEADER_OVERFLOW') return new CallRefused('too-much', 'headers')
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)
  return new CallRefused(isTls ? 'tls' : 'broken', code || message)
}

/** The last word is the connection's own: whatever was resolved, it must end where it may. */
function watch(socket: Socket, rules: CallRules): void {
  const check = () => {
    const { remoteAddress = '' } = socket
    if (!mayCall(remoteAddress, rules)) socket.destroy(new CallRefused('address', remoteAddress))
  }
  if (socket.connecting) socket.once('connect', check)
  else check()
}

/** Redirects are answers like others: nobody follows them. @throws CallRefused */
export async function callOut(
  { url, headers, body }: Call,
  { rules, limits = callLimits, resolve = bySystem }: Way,
): Promise<Answered> {
  const address = checked(url, rules)
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), limits.milliseconds)
  const options: RequestOptions = {
    method: 'POST',
    headers: [...headers, ['content-length', String(body.length)], ['connection', 'close']].flat() as never,
    lookup: guarded(rules, resolve),
    agent: false,
    signal: over.signal,
    maxHeaderSize: 16 * 1024,
  }
  try {
    const response = await new Promise<IncomingMessage>((done, fail) => {
      const send = address.protocol === 'https:' ? httpsRequest : httpRequest
      const sending = send(address, withHost(options, address))
      sending
        .on('socket', (socket) => watch(socket, rules))
        .on('response', done)
        .on('error', fail)
        .end(body)
    })
    const raw = response.rawHeaders
    const pairs = raw.flatMap((name, n): [string, string][] =>
      n % 2 === 0 ? [[name.toLowerCase(), raw[n + 1] ?? '']] : [],
    )
    return { status: response.statusCode ?? 0, headers: pairs, body: await readBody(response, limits.bytes) }
  } catch (error) {
    throw over.signal.aborted ? new CallRefused('timeout', `${limits.milliseconds / 1000} s`) : named(error)
  } finally {
    clearTimeout(timer)
    over.abort()
  }
}

/** Headers given as a list are sent as they are: Node adds no Host to them. */
const withHost = (options: RequestOptions, { host }: URL): RequestOptions => ({
  ...options,
  headers: ['host', host, ...(options.headers as unknown as string[])] as never,
})
