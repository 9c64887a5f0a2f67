import { Fragment, type ReactNode } from 'react'
import { type JsonToken, scanJson } from '../json-scan'

function colour(token: JsonToken, text: string): string {
  if (token.kind === 'string')
    return /^\s*:/.test(text.slice(token.end, token.end + 9)) ? 'text-pull' : 'text-good'
  if (token.kind === 'number') return 'text-warn'
  return token.kind === 'literal' ? 'text-focus' : ''
}

export interface Span {
  start: number
  end: number
  look: string
}

/** The stretches of JSON text that have a colour, in the order they stand. */
export const jsonSpans = (text: string): Span[] =>
  scanJson(text).flatMap((token) => {
    const look = colour(token, text)
    return look === '' ? [] : [{ start: token.start, end: token.end, look }]
  })

/** JSON text in colours: names, texts, numbers, and true, false or null. Other text comes back as it is. */
export function jsonColours(text: string): ReactNode {
  const pieces: ReactNode[] = []
  let from = 0
  for (const { start, end, look } of jsonSpans(text)) {
    pieces.push(
      <Fragment key={start}>
        {text.slice(from, start)}
        <span className={look}>{text.slice(start, end)}</span>
      </Fragment>,
    )
    from = end
  }
  return [...pieces, text.slice(from)]
}
