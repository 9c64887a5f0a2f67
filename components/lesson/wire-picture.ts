import type { Exchange } from '@/mocks/wire-log'
import { requestText, responseText } from '../wire-log/wire-text'

/** Lines of one message that a sheet of paper has room for. */
export const mostLines = 24

/** JSON as one reads it; anything else as it is. */
function laidOut(text: string): string {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n')
  const body = rest.join('\n\n')
  try {
    return `${head}\n\n${JSON.stringify(JSON.parse(body), null, 2)}`
  } catch {
    return body === '' ? head : `${head}\n\n${body}`
  }
}

/** @returns lines, and whether some were left out at the end */
function cut(text: string): { text: string; isCut: boolean } {
  const lines = text.split('\n')
  return { text: lines.slice(0, mostLines).join('\n'), isCut: lines.length > mostLines }
}

export interface PrintedMessage {
  text: string
  isCut: boolean
}

/** Request and response as they cross the wire, laid out for paper. */
export const wirePicture = (exchange: Exchange): { request: PrintedMessage; response?: PrintedMessage } => ({
  request: cut(laidOut(requestText(exchange))),
  ...(exchange.response ? { response: cut(laidOut(responseText(exchange))) } : {}),
})
