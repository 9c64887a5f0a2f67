import { Fragment, type ReactNode } from 'react'
import { type JsonToken, scanJson } from './json-scan'

function colour(token: JsonToken, text: string): string {
  if (token.kind === 'string')
    return /^\s*:/.test(text.slice(token.end, token.end + 9)) ? 'text-pull' : 'text-good'
  if (token.kind === 'number') return 'text-warn'
  return token.kind === 'literal' ? 'text-focus' : ''
}

/** JSON text in colours: names, texts, numbers, and true, false or null. Other text comes back as it is. */
export function jsonColours(text: string): ReactNode {
  const pieces: ReactNode[] = []
  let from = 0
  for (const token of scanJson(text)) {
    const look = colour(token, text)
    if (look === '') continue
    pieces.push(
      <Fragment key={token.start}>
        {text.slice(from, token.start)}
        <span className={look}>{text.slice(token.start, token.end)}</span>
      </Fragment>,
    )
    from = token.end
  }
  return [...pieces, text.slice(from)]
}
