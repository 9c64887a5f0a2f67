// The `{name}` parts of a URL, as documentation prints them.
import { splitUrl } from './query-rows'
import { longestUrl } from './url-fault'
import { variablePattern } from './variables'

/** `{name}`, but not the inside of a `{{variable}}`. */
export const pathPiece = /\{([A-Za-z_][\w.-]*)\}/u

const piece = new RegExp(`${variablePattern.source}|${pathPiece.source}`, 'gu')

/** In the order they stand in the path, each once. Braces in the query or the fragment are plain text. */
export function pathNames(url: string): string[] {
  if (url.length > longestUrl) return []
  const names = [...splitUrl(url).base.matchAll(piece)].flatMap((found) => found[2] ?? [])
  return [...new Set(names)]
}

export type PathFault = 'empty' | 'dots'

/** A value of one or two dots would be read as "this folder" or "the one above", even encoded. */
export function pathFault(value: string | undefined): PathFault | undefined {
  const text = value?.trim() ?? ''
  if (text === '') return 'empty'
  return text === '.' || text === '..' ? 'dots' : undefined
}

/** `GET https://…`, as documentation prints an endpoint, with or without angle brackets around the address. */
export function printedEndpoint(text: string): { method: string; url: string } | undefined {
  const found = /^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+<?(https?:\/\/[^\s<>]+)>?\s*$/i.exec(text)
  return found?.[1] && found[2] ? { method: found[1].toUpperCase(), url: found[2] } : undefined
}
