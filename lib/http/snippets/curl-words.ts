// The words of a curl line, before any shell's quoting: curl adds no header that tells the server something else.
import { asSent, type Header, type HttpRequest, headerOf } from '../request'

export interface CurlWord {
  option?: string
  value?: string
  /** A header's characters stand for bytes. */
  header?: true
}

/** `Name;` sends the header empty; with a colon curl would leave it out. */
export const curlHeader = ([name, value]: Header): string => (value === '' ? `${name};` : `${name}: ${value}`)

export const bodyCannotGo = (request: HttpRequest): boolean =>
  request.method === 'HEAD' && request.body !== ''

export function curlWords(request: HttpRequest): CurlWord[] {
  const { method, url, headers, body } = asSent(request)
  const sendsBody = body !== '' && !bodyCannotGo(request)
  const words: CurlWord[] = []
  if (method === 'HEAD') words.push({ option: '--head' })
  else if (method !== (sendsBody ? 'POST' : 'GET')) words.push({ option: '--request', value: method })
  // Curl would read brackets and braces as a pattern for several addresses.
  if (/[[\]{}]/.test(url)) words.push({ option: '--globoff' })
  words.push({ value: url })
  for (const header of headers) words.push({ option: '--header', value: curlHeader(header), header: true })
  if (!sendsBody) return words
  // Without this curl would call the body a form.
  if (headerOf(request, 'content-type') === undefined)
    words.push({ option: '--header', value: 'Content-Type:' })
  // Not --data, which would read a file where the body begins with @.
  words.push({ option: '--data-raw', value: body })
  return words
}

/** A method like GET needs no quotes, nor does an option without a value. */
const isPlain = ({ value, option }: CurlWord) =>
  value === undefined || (option === '--request' && /^[A-Za-z]+$/.test(value))

/** One option per line, the address on the first. */
export function curlLines(
  words: readonly CurlWord[],
  quoted: (word: CurlWord) => string,
  lineEnd: string,
): string {
  const said = words.map((word) =>
    [word.option, isPlain(word) ? word.value : quoted(word)].filter(Boolean).join(' '),
  )
  const head = words.findIndex((word) => !word.option) + 1
  return [['curl', ...said.slice(0, head)].join(' '), ...said.slice(head)].join(`${lineEnd}  `)
}
